package probity.policy.guard.rule;

import static probity.policy.guard.rule.EffectRule.condition;
import static probity.policy.guard.rule.EffectRule.either;
import static probity.policy.guard.rule.EffectRule.refuse;

import java.util.Map;
import probity.policy.guard.facts.EffectFacts;
import probity.policy.guard.facts.Flag;
import probity.policy.guard.taxonomy.Effect;
import probity.policy.guard.taxonomy.EffectKind;
import probity.policy.guard.taxonomy.RelatedContexts;

/// What happens in one field of life stays there.
final class ContextRules {

    static final Map<String, EffectRule> BY_ID = Map.of(
            "CTX-1", refuse(facts -> facts.person() && crosses(facts, EffectKind.RESTRICTION)),
            "CTX-2", either(facts -> companyCrosses(facts, false), ContextRules::relatedWithoutStatute),
            "CTX-3", condition(facts -> personGains(facts) && !facts.has(Flag.CONSENT_CTX)),
            "CTX-4", refuse(facts -> personGains(facts) && facts.effectContext().essential()),
            "CTX-5", refuse(ContextRules::scoreDecides),
            "CTX-6", refuse(ContextRules::scoreCarriesOver));

    private ContextRules() {}

    private static boolean crosses(EffectFacts facts, EffectKind kind) {
        return facts.is(kind) && facts.crossesContexts();
    }

    private static boolean companyCrosses(EffectFacts facts, boolean related) {
        return !facts.person()
                && crosses(facts, EffectKind.RESTRICTION)
                && RelatedContexts.related(facts.recordContext(), facts.effectContext()) == related;
    }

    private static boolean relatedWithoutStatute(EffectFacts facts) {
        return companyCrosses(facts, true) && !facts.has(Flag.STATUTE);
    }

    private static boolean personGains(EffectFacts facts) {
        return facts.person() && crosses(facts, EffectKind.BENEFIT);
    }

    private static boolean scoreDecides(EffectFacts facts) {
        boolean restrictsPerson = facts.person() && facts.is(EffectKind.RESTRICTION);
        boolean hardOnCompany = !facts.person() && facts.effect().severity() >= 2;
        return facts.has(Flag.TOTAL_SCORE) && (restrictsPerson || hardOnCompany);
    }

    private static boolean scoreCarriesOver(EffectFacts facts) {
        boolean throughScore = facts.effect() == Effect.NONE || facts.has(Flag.TOTAL_SCORE);
        return facts.person() && facts.worsening() && facts.crossesContexts() && throughScore;
    }
}
