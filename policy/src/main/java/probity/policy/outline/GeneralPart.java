package probity.policy.outline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.policy.diagnostic.Code;
import probity.policy.reading.Section;
import probity.policy.tree.Tree.Entry;

/// A general provision, not yet read any further.
///
/// @param id as written, or made of the article and the place in it
/// @param verb null when it has none (reported)
public record GeneralPart(String id, @Nullable Verb verb, Section section) {

    /// @param ordinal of the provision among those of its article, from 1
    static GeneralPart read(Section section, String article, int ordinal) {
        Verb verb = verb(section);
        boolean named = section.has("id") || verb == Verb.LIMIT;
        return new GeneralPart(named ? section.requiredId("id") : madeId(article, ordinal), verb, section);
    }

    /// The id of a provision that states none.
    ///
    /// @param ordinal of the provision among those of its article, from 1
    public static String madeId(String article, int ordinal) {
        return "article-" + article.toLowerCase(Locale.ROOT).replace('.', '-') + "-" + ordinal;
    }

    private static @Nullable Verb verb(Section section) {
        List<Verb> verbs = Verb.in(section);
        if (verbs.isEmpty()) {
            section.report()
                    .add(
                            Code.PROVISION_WITHOUT_VERB,
                            section.at(),
                            "Nothing says what the general provision does.",
                            "Add one of "
                                    + Arrays.stream(Verb.values())
                                            .map(Verb::key)
                                            .collect(Collectors.joining(", ")) + ".");
            return null;
        }
        Verb verb = verbs.getFirst();
        if (verbs.size() > 1) {
            section.report()
                    .add(
                            Code.SEVERAL_VERBS,
                            section.at(verbs.get(1).key()),
                            "`" + verb.key() + "` and `" + verbs.get(1).key() + "` stand in one general provision.",
                            "Write two provisions.");
            return null;
        }
        for (Entry entry : section.entries()) {
            String key = entry.key().text();
            if (section.knows(key) && !verb.takes(key)) {
                section.report()
                        .add(
                                Code.KEY_NOT_FOR_PROVISION,
                                entry.key().at(),
                                "`" + key + "` has no meaning beside `" + verb.key() + "`.",
                                "Delete it. Keys that go with `" + verb.key() + "`: " + verb.keys() + ".");
            }
        }
        return verb;
    }
}
