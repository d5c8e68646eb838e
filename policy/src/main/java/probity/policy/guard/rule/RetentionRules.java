package probity.policy.guard.rule;

import static probity.policy.guard.rule.EffectRule.refuse;

import java.util.Map;
import java.util.Set;
import probity.policy.guard.facts.EffectFacts;
import probity.policy.guard.facts.Flag;
import probity.policy.guard.taxonomy.Category;

/// How long what was recorded may count.
final class RetentionRules {

    /// Months; the outer bounds of law are 5 years (China, Order 631) and 7 years (FCRA 605).
    private static final int MOST_FOR_PERSONS = 24;

    private static final int MOST_FOR_COMPANIES = 60;
    private static final int MOST_FOR_INSOLVENCY_AND_CONVICTION = 120;
    private static final Set<Category> LONG = Set.of(Category.REG_INSOLVENCY, Category.CRIM_CONVICTION);

    static final Map<String, EffectRule> BY_ID = Map.of(
            "RET-1", refuse(facts -> facts.worsening() && facts.months() == 0 && !CategoryRules.votes(facts)),
            "RET-2", refuse(facts -> facts.worsening() && facts.months() > most(facts)),
            "RET-4", refuse(RetentionRules::neverRepaired),
            "RET-5", refuse(facts -> facts.has(Flag.OUTLIVES_SOURCE)));

    private RetentionRules() {}

    private static int most(EffectFacts facts) {
        if (facts.person()) {
            return MOST_FOR_PERSONS;
        }
        return LONG.contains(facts.category()) ? MOST_FOR_INSOLVENCY_AND_CONVICTION : MOST_FOR_COMPANIES;
    }

    private static boolean neverRepaired(EffectFacts facts) {
        return facts.worsening() && facts.has(Flag.NOREPAIR) && !facts.has(Flag.STATUTE) && !CategoryRules.votes(facts);
    }
}
