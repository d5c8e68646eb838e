package probity.policy.guard.rule;

import probity.policy.guard.facts.EffectFacts;

/// The predicate of a rule about one record type with one effect.
@FunctionalInterface
interface EffectRule {

    Verdict judge(EffectFacts facts);

    /// Refuses where `condition` holds.
    static EffectRule refuse(Condition condition) {
        return facts -> condition.holds(facts) ? Verdict.REFUSE : Verdict.ALLOW;
    }

    /// Asks for something where `condition` holds.
    static EffectRule condition(Condition condition) {
        return facts -> condition.holds(facts) ? Verdict.CONDITION : Verdict.ALLOW;
    }

    /// Refuses where `refused` holds, and asks for something where only `asked` holds.
    static EffectRule either(Condition refused, Condition asked) {
        return facts -> refuse(refused).judge(facts).and(condition(asked).judge(facts));
    }

    /// Something that may be true of the facts.
    @FunctionalInterface
    interface Condition {
        boolean holds(EffectFacts facts);
    }
}
