package probity.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.core.score.Cases.evaluate;
import static probity.core.score.Cases.points;
import static probity.core.score.Cases.reason;
import static probity.core.score.Cases.record;
import static probity.core.score.RuleFixture.rule;

import org.junit.jupiter.api.Test;
import probity.core.policy.Band;
import probity.core.policy.Policy;
import probity.core.record.CreditRecord;
import probity.core.result.Evaluation;
import probity.core.result.NextChange;
import probity.core.result.Reason;

/// Days without an evaluation of their own: docs/reference/evaluation.md, section 3.5.
class ExclusionTest {

    private static Policy policy() {
        return new PolicyFixture()
                .type("gain")
                .type("away")
                .type("inquiry")
                .rule(rule("gain", 0).points(100))
                .rule(rule("away", 1).lasts(1))
                .rule(rule("inquiry", 2).lasts(1))
                .excluding(false, "away")
                .excluding(true, "inquiry")
                .band("good", 50, 50)
                .band("poor", Band.LOWEST, Band.LOWEST)
                .policy();
    }

    @Test
    void whileExcludedThereIsTheStartAndNothingElse() {
        CreditRecord[] records = {record("1", 0, "2021-01-01"), record("2", 1, "2021-02-01")};
        Evaluation result = evaluate(policy(), "2021-03-01", records);
        assertThat(result.standing().score()).isZero();
        assertThat(result.standing().band()).isEmpty();
        assertThat(result.standing().exclusion()).isEqualTo("excluded");
        assertThat(points(result)).containsExactly(0L);
        assertThat(reason(result, "1")).isEqualTo(new Reason.NotEvaluated("excluded"));
        NextChange next = result.next();
        assertThat(next).isNotNull();
        assertThat(next.day()).isEqualTo("2022-02-01");
        assertThat(next.standing().band()).isEqualTo("good");
    }

    @Test
    void whileSuspendedTheResultIsThatOfTheEve() {
        CreditRecord[] records = {
            record("1", 0, "2021-01-01"),
            record("2", 2, "2021-02-01"),
            record("3", 0, "2021-03-01"),
            record("4", 2, "2021-06-01")
        };
        Evaluation result = evaluate(policy(), "2022-05-31", records);
        assertThat(result.judged()).isEqualTo("2021-01-31");
        assertThat(result.standing().score()).isEqualTo(100);
        assertThat(reason(result, "3")).isInstanceOf(Reason.DatedAfter.class);
        assertThat(Cases.score(policy(), "2022-06-01", records)).isEqualTo(200);
    }

    @Test
    void exclusionGoesBeforeSuspension() {
        CreditRecord[] records = {record("1", 2, "2021-02-01"), record("2", 1, "2021-03-01")};
        assertThat(evaluate(policy(), "2021-04-01", records).standing().exclusion())
                .isEqualTo("excluded");
    }
}
