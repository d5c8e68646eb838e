package probity.policy.guard.rule;

import static probity.policy.guard.rule.EffectRule.condition;
import static probity.policy.guard.rule.EffectRule.refuse;

import java.util.Map;
import probity.policy.guard.facts.EffectFacts;
import probity.policy.guard.facts.Flag;
import probity.policy.guard.taxonomy.Effect;
import probity.policy.guard.taxonomy.GuardSubject;

/// Who may be judged at all, and on which legal basis.
final class SubjectRules {

    static final Map<String, EffectRule> BY_ID = Map.of(
            "SUB-1", refuse(facts -> facts.subject() == GuardSubject.GROUP),
            "SUB-2", refuse(facts -> facts.subject() == GuardSubject.MINOR),
            "GOV-4", condition(SubjectRules::lacksBasis));

    private SubjectRules() {}

    private static boolean lacksBasis(EffectFacts facts) {
        return switch (facts.subject()) {
            case COMPANY, PUBLIC_BODY ->
                (facts.effect().severity() >= 2 || facts.effect() == Effect.P_LIST) && !facts.has(Flag.STATUTE);
            case SOLE_TRADER -> !facts.has(Flag.CONSENT) && !facts.has(Flag.STATUTE);
            case OFFICER, MEMBER, MINOR, GROUP -> !facts.has(Flag.CONSENT);
            case SYNTHETIC -> false;
        };
    }
}
