package probity.policy.guard.rule;

import static probity.policy.guard.rule.EffectRule.either;
import static probity.policy.guard.rule.EffectRule.refuse;

import java.util.Map;
import java.util.Set;
import probity.policy.guard.facts.EffectFacts;
import probity.policy.guard.facts.Flag;
import probity.policy.guard.taxonomy.Category;
import probity.policy.guard.taxonomy.CategoryClass;
import probity.policy.guard.taxonomy.Context;
import probity.policy.guard.taxonomy.Effect;
import probity.policy.guard.taxonomy.EffectKind;
import probity.policy.guard.taxonomy.GuardSubject;
import probity.policy.guard.taxonomy.SourceKind;

/// Which data may count, for whom and for what.
final class CategoryRules {

    private static final Set<Effect> VOTES_MAY = Set.of(Effect.NONE, Effect.I_SELF, Effect.I_ADVICE, Effect.B_PERK);

    static final Map<String, EffectRule> BY_ID = Map.of(
            "CAT-1", refuse(facts -> facts.is(CategoryClass.PROTECTED)),
            "CAT-2", refuse(facts -> facts.is(CategoryClass.PRIVATE)),
            "CAT-3", refuse(facts -> facts.is(CategoryClass.IDENTITY) && !facts.onlyKept()),
            "CAT-4", either(CategoryRules::regulatoryOnPerson, CategoryRules::regulatoryOnTrader),
            "CAT-5", either(CategoryRules::creditElsewhere, CategoryRules::creditUnlicensed),
            "CAT-7", refuse(CategoryRules::ratedByOthers),
            "CAT-8", refuse(CategoryRules::workForOthers),
            "CAT-9", either(CategoryRules::convictionLoose, CategoryRules::convictionWithoutStatute),
            "CAT-10", refuse(CategoryRules::voluntaryDeedCosts),
            "CAT-11", refuse(CategoryRules::votesDoMore));

    private CategoryRules() {}

    private static boolean regulatoryOnPerson(EffectFacts facts) {
        return facts.is(CategoryClass.REGULATORY) && facts.person() && facts.subject() != GuardSubject.SOLE_TRADER;
    }

    private static boolean regulatoryOnTrader(EffectFacts facts) {
        return facts.is(CategoryClass.REGULATORY)
                && facts.subject() == GuardSubject.SOLE_TRADER
                && !facts.has(Flag.PROFESSIONAL);
    }

    private static boolean creditOnPerson(EffectFacts facts) {
        return facts.category() == Category.FIN_CREDIT && facts.person();
    }

    private static boolean creditElsewhere(EffectFacts facts) {
        return creditOnPerson(facts)
                && (facts.recordContext() != Context.FINANCE || facts.effectContext() != Context.FINANCE);
    }

    private static boolean creditUnlicensed(EffectFacts facts) {
        return creditOnPerson(facts) && !facts.has(Flag.LICENSED);
    }

    private static boolean ratedByOthers(EffectFacts facts) {
        boolean informs = facts.is(EffectKind.INFORMATION) || facts.onlyKept();
        return facts.category() == Category.RAT_PEER && (facts.person() || !informs);
    }

    private static boolean workForOthers(EffectFacts facts) {
        return facts.category() == Category.WORK_RESULT && facts.effect() != Effect.I_SELF && !facts.onlyKept();
    }

    private static boolean convictionLoose(EffectFacts facts) {
        return facts.category() == Category.CRIM_CONVICTION
                && (facts.person() || facts.source() != SourceKind.AUTH_FINAL);
    }

    private static boolean convictionWithoutStatute(EffectFacts facts) {
        return facts.category() == Category.CRIM_CONVICTION && !facts.has(Flag.STATUTE);
    }

    private static boolean voluntaryDeedCosts(EffectFacts facts) {
        return facts.worsening() && facts.category().family().equals("CIV") && facts.category() != Category.CIV_SERVICE;
    }

    private static boolean votesDoMore(EffectFacts facts) {
        boolean within = facts.subject() == GuardSubject.MEMBER
                && !facts.crossesContexts()
                && VOTES_MAY.contains(facts.effect());
        boolean takesMore = facts.worsening() && !facts.has(Flag.FLOOR_AT_START);
        return facts.category() == Category.RAT_CONTRIBUTION && (!within || takesMore);
    }

    /// Votes on contributions are records of their own and end with the contribution, so that the rules about sources,
    /// expiry, repair and double counting do not fit them; CAT-11 holds them instead.
    static boolean votes(EffectFacts facts) {
        return facts.category() == Category.RAT_CONTRIBUTION;
    }
}
