package probity.policy.guard.rule;

import static probity.policy.guard.rule.EffectRule.condition;
import static probity.policy.guard.rule.EffectRule.refuse;

import java.util.Map;
import java.util.Set;
import probity.policy.guard.facts.EffectFacts;
import probity.policy.guard.facts.Flag;
import probity.policy.guard.taxonomy.Effect;
import probity.policy.guard.taxonomy.EffectKind;
import probity.policy.guard.taxonomy.GuardSubject;
import probity.policy.guard.taxonomy.Polarity;
import probity.policy.guard.taxonomy.SourceKind;

/// Whose word is enough for what.
final class SourceRules {

    private static final Set<SourceKind> UNVERIFIED =
            Set.of(SourceKind.PEER, SourceKind.ANON, SourceKind.SENSOR, SourceKind.INFERRED);
    private static final Set<Effect> ENTRIES = Set.of(Effect.P_RECORD, Effect.P_LIST, Effect.P_SHAME);

    static final Map<String, EffectRule> BY_ID = Map.of(
            "SRC-1", refuse(SourceRules::lossOnHearsay),
            "SRC-2", condition(SourceRules::boast),
            "SRC-3", refuse(SourceRules::hardOnProvisional));

    private SourceRules() {}

    private static boolean lossOnHearsay(EffectFacts facts) {
        return facts.worsening() && UNVERIFIED.contains(facts.source()) && !CategoryRules.votes(facts);
    }

    private static boolean boast(EffectFacts facts) {
        return facts.polarity() == Polarity.BETTERING && facts.source() == SourceKind.SELF && !facts.has(Flag.CAPPED);
    }

    /// Of other persons EFF-1 and PUB-1 refuse these effects whatever the source.
    private static boolean hardOnProvisional(EffectFacts facts) {
        boolean hard = facts.is(EffectKind.RESTRICTION) && facts.effect().severity() >= 2;
        boolean entry = facts.worsening() && ENTRIES.contains(facts.effect());
        boolean business = !facts.person() || facts.subject() == GuardSubject.SOLE_TRADER;
        return business && (hard || entry) && facts.source() != SourceKind.AUTH_FINAL;
    }
}
