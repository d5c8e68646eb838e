package probity.policy.guard.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import probity.policy.guard.facts.PolicyFacts;
import probity.policy.guard.facts.PolicyFacts.Stated;
import probity.policy.guard.facts.Right;

/// No policy gives less than the law.
final class RightsRules {

    static final Map<String, PolicyRule> BY_ID = all();

    private RightsRules() {}

    private static Map<String, PolicyRule> all() {
        Map<String, PolicyRule> all = new LinkedHashMap<>();
        for (Right right : Right.values()) {
            all.put(right.rule(), policy -> worsened(right.rule(), policy));
        }
        all.put(EffectRules.UNKNOWN_WORD, RightsRules::unknown);
        return all;
    }

    private static List<Concern> worsened(String rule, PolicyFacts policy) {
        // What partners hear about companies is public anyway.
        boolean forPersons = rule.equals("MIN-1") && !policy.subjects().kind().natural();
        List<Concern> concerns = new ArrayList<>();
        for (Right right : Right.values()) {
            Stated stated = policy.rights().get(right);
            if (!forPersons && right.rule().equals(rule) && stated != null && right.isWorse(stated.word())) {
                Map<String, String> words =
                        Map.of("right", right.key(), "value", stated.word(), "least", right.least());
                Verdict verdict = right == Right.NOTICE_CHANNELS ? Verdict.CONDITION : Verdict.REFUSE;
                concerns.add(new Concern(verdict, stated.at(), words));
            }
        }
        return concerns;
    }

    private static List<Concern> unknown(PolicyFacts policy) {
        return policy.unknownRights().stream()
                .map(right -> new Concern(
                        Verdict.REFUSE,
                        right.at(),
                        Map.of("unknown", EffectRules.said(right.word(), Right.nearest(right.word())))))
                .toList();
    }
}
