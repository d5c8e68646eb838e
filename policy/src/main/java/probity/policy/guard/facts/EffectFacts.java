package probity.policy.guard.facts;

import java.util.Set;
import probity.policy.guard.taxonomy.Category;
import probity.policy.guard.taxonomy.CategoryClass;
import probity.policy.guard.taxonomy.Context;
import probity.policy.guard.taxonomy.Decider;
import probity.policy.guard.taxonomy.Effect;
import probity.policy.guard.taxonomy.EffectKind;
import probity.policy.guard.taxonomy.Gravity;
import probity.policy.guard.taxonomy.GuardSubject;
import probity.policy.guard.taxonomy.Polarity;
import probity.policy.guard.taxonomy.SourceKind;

/// One record type with one effect it can have: what most of the guard's rules judge.
///
/// @param effectContext for [Effect#NONE] the context of the score
/// @param months how long the record counts, in started months; 0: without end
public record EffectFacts(
        GuardSubject subject,
        Category category,
        Context recordContext,
        Context effectContext,
        SourceKind source,
        Effect effect,
        Polarity polarity,
        Gravity gravity,
        Decider decider,
        int months,
        Set<Flag> flags,
        EffectPlaces places) {

    public EffectFacts {
        flags = Set.copyOf(flags);
        if (months < 0) {
            throw new IllegalArgumentException("months " + months);
        }
    }

    /// Whether the effect falls on a natural person.
    public boolean person() {
        return subject.natural();
    }

    public boolean is(CategoryClass of) {
        return category.categoryClass() == of;
    }

    public boolean is(EffectKind kind) {
        return effect.kind() == kind;
    }

    public boolean has(Flag flag) {
        return flags.contains(flag);
    }

    public boolean worsening() {
        return polarity == Polarity.WORSENING;
    }

    /// Whether the record arose in another context than the one in which the effect falls.
    public boolean crossesContexts() {
        return recordContext != effectContext;
    }

    /// Whether the record is taken in and has no effect at all, not even on the score.
    public boolean onlyKept() {
        return effect == Effect.NONE && polarity == Polarity.NEUTRAL;
    }
}
