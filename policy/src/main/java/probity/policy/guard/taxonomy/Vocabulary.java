package probity.policy.guard.taxonomy;

import java.util.List;
import java.util.stream.Stream;
import probity.policy.diagnostic.Suggestion;

/// The words of one kind that the taxonomy has, as policies write them.
public enum Vocabulary {
    SUBJECTS(
            "kinds of subjects",
            Stream.of(GuardSubject.values())
                    .filter(one -> one != GuardSubject.SYNTHETIC)
                    .map(Enum::name)),
    CATEGORIES("categories", Stream.of(Category.values()).map(Category::id)),
    CONTEXTS("contexts", Stream.of(Context.values()).map(Enum::name)),
    SOURCES("kinds of sources", Stream.of(SourceKind.values()).map(Enum::name)),
    EFFECTS("effects", Stream.of(Effect.values()).map(Effect::id));

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // Stream.toList is immutable
    private final List<String> words;

    Vocabulary(String title, Stream<String> words) {
        this.title = title;
        this.words = words.toList();
    }

    /// What such words are called, in the plural.
    public String title() {
        return title;
    }

    public boolean has(String word) {
        return words.contains(word);
    }

    /// What was probably meant, as a sentence; without a word that is close, some of the known ones.
    public String suggestion(String word) {
        return Suggestion.among(word, words, title);
    }

    /// The word that is closest to `word`; empty when none is close.
    public String nearest(String word) {
        return Suggestion.nearest(word, words);
    }
}
