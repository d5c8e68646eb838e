package probity.policy.guard.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.policy.guard.taxonomy.Category;
import probity.policy.guard.taxonomy.Context;
import probity.policy.guard.taxonomy.Decider;
import probity.policy.guard.taxonomy.Effect;
import probity.policy.guard.taxonomy.Gravity;
import probity.policy.guard.taxonomy.GuardSubject;
import probity.policy.guard.taxonomy.Polarity;
import probity.policy.guard.taxonomy.SourceKind;
import probity.policy.guard.taxonomy.Vocabulary;

/// A record type with one effect it can have, in the policy's own words, which the guard may not know.
///
/// @param gravity 0 to 3
/// @param months how long the record counts, in started months; 0: without end
public record StatedEffect(
        Words words,
        Polarity polarity,
        int gravity,
        Decider decider,
        int months,
        Set<Flag> flags,
        EffectPlaces places) {

    public StatedEffect {
        flags = Set.copyOf(flags);
    }

    /// The words that must be in the taxonomy.
    public record Words(
            String subject,
            String category,
            String recordContext,
            String effectContext,
            String source,
            String effect) {}

    /// A word that the taxonomy lacks.
    ///
    /// @param word empty for one that is not stated
    /// @param among the words of which it should be one
    /// @param ofEffect whether the provision says it, and not the record type or what that names
    public record Unknown(String word, Vocabulary among, boolean ofEffect) {}

    /// Those of the words that the taxonomy lacks, each once.
    public List<Unknown> unknown() {
        List<Unknown> unknown = new ArrayList<>();
        note(unknown, new Unknown(words.subject(), Vocabulary.SUBJECTS, false));
        note(unknown, new Unknown(words.category(), Vocabulary.CATEGORIES, false));
        note(unknown, new Unknown(words.recordContext(), Vocabulary.CONTEXTS, false));
        note(unknown, new Unknown(words.effectContext(), Vocabulary.CONTEXTS, true));
        note(unknown, new Unknown(words.source(), Vocabulary.SOURCES, false));
        note(unknown, new Unknown(words.effect(), Vocabulary.EFFECTS, true));
        return unknown;
    }

    private static void note(List<Unknown> unknown, Unknown one) {
        boolean known = one.among().has(one.word());
        if (!known && unknown.stream().noneMatch(other -> other.word().equals(one.word()))) {
            unknown.add(one);
        }
    }

    /// The same in known words; null when one of them is unknown.
    public @Nullable EffectFacts known() {
        GuardSubject subject = GuardSubject.of(words.subject());
        Category category = Category.of(words.category());
        Context recordContext = Context.of(words.recordContext());
        Context effectContext = Context.of(words.effectContext());
        SourceKind source = SourceKind.of(words.source());
        Effect effect = Effect.of(words.effect());
        if (subject == null
                || category == null
                || recordContext == null
                || effectContext == null
                || source == null
                || effect == null) {
            return null;
        }
        return new EffectFacts(
                subject,
                category,
                recordContext,
                effectContext,
                source,
                effect,
                polarity,
                Gravity.of(gravity),
                decider,
                months,
                flags,
                places);
    }
}
