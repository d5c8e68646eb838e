package probity.policy.guard.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import probity.policy.guard.facts.MeasureTerms;
import probity.policy.guard.facts.PolicyFacts;
import probity.policy.guard.facts.RuleTerms;
import probity.policy.guard.taxonomy.Effect;
import probity.policy.guard.taxonomy.EffectKind;

/// Rules, measures and partners of a policy, each by itself.
final class ProvisionRules {

    /// Yes and no.
    private static final int MOST_GROUPS = 2;

    static final Map<String, PolicyRule> BY_ID = Map.of(
            "PRO-2", ProvisionRules::costsTooMuch,
            "PRO-3", policy -> measures(policy, ProvisionRules::lastsTooLong),
            "EXP-1", policy -> rules(policy, RuleTerms::readsText),
            "TXT-1", ProvisionRules::textLacksNumbers,
            "DIR-1", policy -> measures(policy, MeasureTerms::wrongSide),
            "LNK-1", ProvisionRules::readsRank,
            "MIN-2", ProvisionRules::readsScoreInSteps);

    private ProvisionRules() {}

    private static List<Concern> rules(PolicyFacts policy, Predicate<RuleTerms> refused) {
        return policy.rules().stream()
                .filter(refused)
                .map(rule -> new Concern(Verdict.REFUSE, rule.at(), Map.of("provision", rule.id())))
                .toList();
    }

    private static List<Concern> measures(PolicyFacts policy, Predicate<MeasureTerms> refused) {
        return policy.measures().stream()
                .filter(refused)
                .map(measure -> new Concern(Verdict.REFUSE, measure.at(), words(measure)))
                .toList();
    }

    private static Map<String, String> words(MeasureTerms measure) {
        return Map.of(
                "provision", measure.id(),
                "months", measure.months() == 0 ? "without end" : "up to " + measure.months() + " months",
                "most", Integer.toString(measure.gravity().mostMonths()));
    }

    private static boolean lastsTooLong(MeasureTerms measure) {
        boolean restricts = measure.effect().kind() == EffectKind.RESTRICTION;
        boolean held = restricts || measure.effect() == Effect.P_RECORD;
        boolean endless = restricts && measure.months() == 0;
        return endless || (held && measure.months() > measure.gravity().mostMonths());
    }

    private static List<Concern> costsTooMuch(PolicyFacts policy) {
        List<Concern> concerns = new ArrayList<>();
        for (RuleTerms rule : policy.rules()) {
            Map<String, String> words = Map.of(
                    "provision", rule.id(),
                    "most", Integer.toString(rule.gravity().mostPercent()));
            if (rule.loss() > 0 && !rule.votes() && rule.range() == null) {
                concerns.add(new Concern(Verdict.CONDITION, rule.at(), words));
            } else if (rule.loss() > 0 && !rule.votes() && exceeds(rule)) {
                concerns.add(new Concern(Verdict.REFUSE, rule.at(), words));
            }
        }
        return concerns;
    }

    /// Products are exact: points reach far enough for a hundredfold to overflow a long.
    private static boolean exceeds(RuleTerms rule) {
        BigInteger loss = BigInteger.valueOf(rule.loss()).multiply(BigInteger.valueOf(100));
        BigInteger most = BigInteger.valueOf(rule.range() == null ? 0 : rule.range())
                .multiply(BigInteger.valueOf(rule.gravity().mostPercent()));
        return loss.compareTo(most) > 0;
    }

    private static List<Concern> textLacksNumbers(PolicyFacts policy) {
        return policy.rules().stream()
                .filter(rule -> !rule.missing().isEmpty())
                .map(rule -> new Concern(
                        Verdict.CONDITION,
                        rule.at(),
                        Map.of("provision", rule.id(), "missing", String.join(", ", rule.missing()))))
                .toList();
    }

    private static List<Concern> readsRank(PolicyFacts policy) {
        return policy.readsRank() ? List.of(new Concern(Verdict.REFUSE, policy.at(), Map.of())) : List.of();
    }

    private static List<Concern> readsScoreInSteps(PolicyFacts policy) {
        return policy.partners().stream()
                .filter(partner -> policy.subjects().kind().natural() && partner.groups() > MOST_GROUPS)
                .map(partner -> new Concern(
                        Verdict.REFUSE,
                        partner.at(),
                        Map.of("action", partner.action(), "groups", Integer.toString(partner.groups()))))
                .toList();
    }
}
