package probity.policy.guard.rule;

import static probity.policy.guard.rule.EffectRule.condition;
import static probity.policy.guard.rule.EffectRule.refuse;

import java.util.Map;
import probity.policy.guard.facts.EffectFacts;
import probity.policy.guard.facts.Flag;
import probity.policy.guard.taxonomy.Effect;
import probity.policy.guard.taxonomy.EffectKind;
import probity.policy.guard.taxonomy.Gravity;
import probity.policy.guard.taxonomy.GuardSubject;

/// What may be shown to everybody.
final class PublicationRules {

    /// Months for which a minor record may be published, if a statute orders it (NDRC Order 36).
    private static final int MOST_FOR_MINOR = 3;

    static final Map<String, EffectRule> BY_ID = Map.of(
            "PUB-1", refuse(PublicationRules::exposesPerson),
            "PUB-2", condition(PublicationRules::honoursUnasked),
            "PUB-3", refuse(facts -> facts.is(EffectKind.PUBLICATION) && facts.has(Flag.NAMES_PERSON)),
            "PUB-4", condition(PublicationRules::publishesMinor),
            "PUB-6", refuse(facts -> facts.effect() == Effect.P_SHAME),
            "PUB-7", condition(PublicationRules::publishesTrader),
            "PUB-8", refuse(facts -> facts.effect() == Effect.P_STATS && facts.has(Flag.SMALL_CELL)));

    private PublicationRules() {}

    private static boolean entry(EffectFacts facts) {
        return facts.effect() == Effect.P_RECORD || facts.effect() == Effect.P_LIST;
    }

    private static boolean exposesPerson(EffectFacts facts) {
        boolean score = facts.effect() == Effect.P_HONOUR && facts.has(Flag.TOTAL_SCORE);
        boolean record = entry(facts) && facts.subject() != GuardSubject.SOLE_TRADER;
        return facts.person() && (score || record);
    }

    private static boolean honoursUnasked(EffectFacts facts) {
        return facts.person() && facts.effect() == Effect.P_HONOUR && !facts.has(Flag.CONSENT_PUB);
    }

    private static boolean publishesMinor(EffectFacts facts) {
        boolean minor = facts.worsening() && facts.gravity().compareTo(Gravity.MINOR) <= 0;
        boolean ordered = facts.has(Flag.STATUTE) && facts.months() > 0 && facts.months() <= MOST_FOR_MINOR;
        return entry(facts) && minor && !ordered;
    }

    private static boolean publishesTrader(EffectFacts facts) {
        boolean ordered = facts.has(Flag.PROFESSIONAL) && facts.has(Flag.STATUTE);
        return facts.subject() == GuardSubject.SOLE_TRADER && facts.is(EffectKind.PUBLICATION) && !ordered;
    }
}
