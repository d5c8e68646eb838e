package probity.policy.guard.rule;

import static probity.policy.guard.rule.EffectRule.condition;
import static probity.policy.guard.rule.EffectRule.refuse;

import java.util.Map;
import probity.policy.guard.facts.EffectFacts;
import probity.policy.guard.facts.Flag;
import probity.policy.guard.taxonomy.Category;
import probity.policy.guard.taxonomy.SourceKind;

/// Nobody answers for others.
final class LinkRules {

    static final Map<String, EffectRule> BY_ID = Map.of(
            "LNK-1", refuse(facts -> facts.has(Flag.OTHER_SCORE)),
            "LNK-2", refuse(LinkRules::personForOthers),
            "LNK-3", condition(LinkRules::companyForOthers));

    private LinkRules() {}

    private static boolean personForOthers(EffectFacts facts) {
        return facts.person()
                && (facts.has(Flag.FROM_COMPANY) || facts.category().family().equals("LNK"));
    }

    private static boolean companyForOthers(EffectFacts facts) {
        boolean link = facts.category() == Category.LNK_AFFILIATE || facts.category() == Category.LNK_OFFICER;
        return link && !(facts.source() == SourceKind.AUTH_FINAL && facts.has(Flag.STATUTE));
    }
}
