package probity.policy.guard.rule;

import static probity.policy.guard.rule.EffectRule.refuse;

import java.util.Map;
import probity.policy.guard.facts.EffectFacts;
import probity.policy.guard.facts.Flag;
import probity.policy.guard.taxonomy.Decider;
import probity.policy.guard.taxonomy.EffectKind;

/// How hard an effect may be, who decides it, and what it may never be about.
final class BurdenRules {

    static final Map<String, EffectRule> BY_ID = Map.of(
            "EFF-1", refuse(facts -> facts.person() && facts.effect().severity() >= 2),
            "EFF-2", refuse(BurdenRules::essentialLife),
            "HUM-1", refuse(facts -> facts.person() && facts.is(EffectKind.RESTRICTION) && !decided(facts)),
            "HUM-2", refuse(facts -> !facts.person() && facts.effect().severity() >= 2 && !decided(facts)),
            "PRO-1", refuse(BurdenRules::outOfProportion),
            "PRO-4", refuse(facts -> facts.worsening() && facts.has(Flag.NO_DEDUP) && !CategoryRules.votes(facts)),
            "PRO-5", refuse(facts -> facts.has(Flag.RIGHTS_EVENT)),
            "PRO-6", refuse(facts -> facts.worsening() && facts.has(Flag.RETROACTIVE)));

    private BurdenRules() {}

    private static boolean decided(EffectFacts facts) {
        return facts.decider() == Decider.HUMAN;
    }

    private static boolean essentialLife(EffectFacts facts) {
        boolean takesPlaces = facts.is(EffectKind.BENEFIT) && facts.has(Flag.RIVAL);
        return facts.person() && facts.effectContext().essential() && (facts.is(EffectKind.RESTRICTION) || takesPlaces);
    }

    private static boolean outOfProportion(EffectFacts facts) {
        return facts.worsening() && facts.effect().severity() > facts.gravity().number();
    }
}
