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

    /// Those of the words that the taxonomy lacks; an empty text for one that is not stated.
    public List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        note(unknown, words.subject(), GuardSubject.of(words.subject()));
        note(unknown, words.category(), Category.of(words.category()));
        note(unknown, words.recordContext(), Context.of(words.recordContext()));
        note(unknown, words.effectContext(), Context.of(words.effectContext()));
        note(unknown, words.source(), SourceKind.of(words.source()));
        note(unknown, words.effect(), Effect.of(words.effect()));
        return unknown;
    }

    private static void note(List<String> unknown, String word, @Nullable Object found) {
        if (found == null && !unknown.contains(word)) {
            unknown.add(word);
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
