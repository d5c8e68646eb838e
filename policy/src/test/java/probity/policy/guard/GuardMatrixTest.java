package probity.policy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import probity.policy.guard.facts.EffectPlaces;
import probity.policy.guard.facts.Flag;
import probity.policy.guard.facts.StatedEffect;
import probity.policy.guard.rule.Verdict;
import probity.policy.guard.taxonomy.Category;
import probity.policy.guard.taxonomy.CategoryClass;
import probity.policy.guard.taxonomy.Context;
import probity.policy.guard.taxonomy.Decider;
import probity.policy.guard.taxonomy.Effect;
import probity.policy.guard.taxonomy.EffectKind;
import probity.policy.guard.taxonomy.Gravity;
import probity.policy.guard.taxonomy.GuardSubject;
import probity.policy.guard.taxonomy.Polarity;
import probity.policy.guard.taxonomy.RelatedContexts;
import probity.policy.guard.taxonomy.SourceKind;

/// What must hold over whole stretches of the guard's world, not case by case.
class GuardMatrixTest {

    private static final EffectPlaces PLACES =
            new EffectPlaces("the-record", GuardCases.NOWHERE, "the-provision", GuardCases.NOWHERE);
    private static final Set<Flag> ALL_EVIDENCE = Set.of(
            Flag.CONSENT,
            Flag.CONSENT_CTX,
            Flag.CONSENT_PUB,
            Flag.STATUTE,
            Flag.LICENSED,
            Flag.PROFESSIONAL,
            Flag.FLOOR_AT_START,
            Flag.CAPPED);

    static List<Category> refusedForEveryone() {
        return Arrays.stream(Category.values())
                .filter(one ->
                        one.categoryClass() == CategoryClass.PROTECTED || one.categoryClass() == CategoryClass.PRIVATE)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("refusedForEveryone")
    void nobodyMayUseWhatIsPrivateOrProtectedForAnythingWithWhateverEvidence(Category category) {
        for (GuardSubject subject : GuardSubject.values()) {
            for (Effect effect : Effect.values()) {
                for (Polarity polarity : Polarity.values()) {
                    StatedEffect stated =
                            stated(subject, category, effect, polarity, new Setting(Context.CIVIC, Context.CIVIC, 3));
                    assertThat(Guard.shipped().judge(stated).verdict())
                            .as(stated.toString())
                            .isEqualTo(Verdict.REFUSE);
                }
            }
        }
    }

    @Test
    void noPersonIsRestrictedOutsideTheContextOfTheRecord() {
        for (Context from : Context.values()) {
            for (Context to : Context.values()) {
                Verdict verdict = verdict(
                        GuardSubject.MEMBER, Category.CON_CONTRACT, Effect.R_PERKLOSS, new Setting(from, to, 1));
                boolean allowed = from == to && !to.essential();
                assertThat(verdict).as(from + " to " + to).isEqualTo(allowed ? Verdict.ALLOW : Verdict.REFUSE);
            }
        }
    }

    @Test
    void aCompanyIsRestrictedInTheSameContextOrInARelatedOne() {
        for (Context from : Context.values()) {
            for (Context to : Context.values()) {
                Verdict verdict =
                        verdict(GuardSubject.COMPANY, Category.REG_PENALTY, Effect.R_EXCLUDE, new Setting(from, to, 3));
                boolean allowed = from == to || RelatedContexts.related(from, to);
                assertThat(verdict).as(from + " to " + to).isEqualTo(allowed ? Verdict.ALLOW : Verdict.REFUSE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    void noRestrictionOfACompanyIsMoreSevereThanTheRecordIsGrave(Effect effect) {
        for (Gravity gravity : Gravity.values()) {
            Setting setting = new Setting(Context.SAFETY, Context.SAFETY, gravity.number());
            Verdict verdict = verdict(GuardSubject.COMPANY, Category.REG_PENALTY, effect, setting);
            if (effect.kind() == EffectKind.RESTRICTION) {
                assertThat(verdict)
                        .as(gravity.toString())
                        .isEqualTo(effect.severity() > gravity.number() ? Verdict.REFUSE : Verdict.ALLOW);
            }
        }
    }

    /// @param gravity 0 to 3
    private record Setting(Context from, Context to, int gravity) {}

    private static Verdict verdict(GuardSubject subject, Category category, Effect effect, Setting setting) {
        StatedEffect stated = stated(subject, category, effect, Polarity.WORSENING, setting);
        return Guard.shipped().judge(stated).verdict();
    }

    private static StatedEffect stated(
            GuardSubject subject, Category category, Effect effect, Polarity polarity, Setting setting) {
        StatedEffect.Words words = new StatedEffect.Words(
                subject.name(),
                category.id(),
                setting.from().name(),
                setting.to().name(),
                SourceKind.AUTH_FINAL.name(),
                effect.id());
        return new StatedEffect(words, polarity, setting.gravity(), Decider.HUMAN, 12, ALL_EVIDENCE, PLACES);
    }
}
