package probity.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.core.score.Cases.amount;
import static probity.core.score.Cases.evaluate;
import static probity.core.score.Cases.points;
import static probity.core.score.Cases.reason;
import static probity.core.score.Cases.score;
import static probity.core.score.RuleFixture.rule;

import java.util.List;
import org.junit.jupiter.api.Test;
import probity.core.policy.Band;
import probity.core.policy.Better;
import probity.core.policy.Need;
import probity.core.policy.Policy;
import probity.core.policy.ScoreScale;
import probity.core.policy.scale.Dimension;
import probity.core.policy.scale.Rounding;
import probity.core.policy.scale.Weighing;
import probity.core.result.Evaluation;
import probity.core.result.Line;
import probity.core.result.Reason;
import probity.core.text.Text;

/// Dimensions: docs/reference/evaluation.md, sections 3.4, 4 and 7.
class RangeTest {

    private static Dimension dimension(String id, long weight) {
        return new Dimension(id, Text.of("en", id), weight, false);
    }

    private static Dimension beside(String id) {
        return new Dimension(id, Text.of("en", id), 0, true);
    }

    private static ScoreScale range(Rounding rounding, List<Dimension> dimensions) {
        Weighing weighing = new Weighing(350, 950, rounding, 500, 0, 1000);
        return new ScoreScale(350, 350L, 950L, Better.HIGHER, 0, dimensions, weighing, null, null);
    }

    private static Policy weighed(Rounding rounding) {
        return new PolicyFixture()
                .scale(range(rounding, List.of(dimension("first", 35), dimension("second", 65), beside("third"))))
                .type("a")
                .type("b")
                .type("c")
                .rule(rule("a", 0).asRecorded())
                .rule(rule("b", 1).asRecorded().dimension(1))
                .rule(rule("c", 2).asRecorded().dimension(2))
                .policy();
    }

    @Test
    void everyDimensionInTheMiddleIsTheMiddleOfTheRange() {
        Evaluation result = evaluate(weighed(Rounding.HALF_UP), "2021-01-01");
        assertThat(points(result)).containsExactly(350L, 500L, 105L - 500, 500L, 195L - 500);
        assertThat(result.standing().score()).isEqualTo(650);
    }

    @Test
    void theExactSharesAreRoundedOnceAndTheRestIsALine() {
        // 35 × 600 × 501 ÷ 100 000 = 105.21 and 65 × 600 × 502 ÷ 100 000 = 195.78: together 300.99.
        Evaluation result = evaluate(
                weighed(Rounding.HALF_UP),
                "2021-02-01",
                amount("1", 0, "2021-01-01", 1),
                amount("2", 1, "2021-01-01", 2));
        assertThat(result.standing().score()).isEqualTo(651);
        assertThat(result.lines().getLast()).isEqualTo(new Line.Rounded(1));
        assertThat(score(
                        weighed(Rounding.DOWN),
                        "2021-02-01",
                        amount("1", 0, "2021-01-01", 1),
                        amount("2", 1, "2021-01-01", 2)))
                .isEqualTo(650);
    }

    @Test
    void halvesGoUpOrToTheEvenNumber() {
        // One dimension of weight 1: 600 × (sum) ÷ 1000; 502.5 would need half points, so a range of 500 is used.
        for (Rounding rounding : Rounding.values()) {
            Weighing weighing = new Weighing(0, 500, rounding, 0, 0, 1000);
            ScoreScale scale =
                    new ScoreScale(0, 0L, 500L, Better.HIGHER, 0, List.of(dimension("only", 1)), weighing, null, null);
            Policy policy = new PolicyFixture()
                    .scale(scale)
                    .type("a")
                    .rule(rule("a", 0).asRecorded())
                    .policy();
            long of1 = score(policy, "2021-02-01", amount("1", 0, "2021-01-01", 1));
            long of3 = score(policy, "2021-02-01", amount("1", 0, "2021-01-01", 3));
            switch (rounding) {
                case HALF_UP -> assertThat(List.of(of1, of3)).containsExactly(1L, 2L);
                case HALF_EVEN -> assertThat(List.of(of1, of3)).containsExactly(0L, 2L);
                case DOWN -> assertThat(List.of(of1, of3)).containsExactly(0L, 1L);
            }
        }
    }

    @Test
    void aDimensionIsHeldWithinItsRangeBeforeItIsWeighed() {
        Evaluation result = evaluate(
                weighed(Rounding.HALF_UP),
                "2021-02-01",
                amount("1", 0, "2021-01-01", 800),
                amount("2", 0, "2021-01-02", -100));
        assertThat(result.lines()).contains(new Line.DimensionClamp(0, false, 1000, -200));
        assertThat(result.lines()).contains(new Line.Weighed(0, 1000, 210, -790));
    }

    @Test
    void whatStandsBesideEntersNoScoreAndHasNoLine() {
        Evaluation result = evaluate(weighed(Rounding.HALF_UP), "2021-02-01", amount("1", 2, "2021-01-01", 800));
        assertThat(result.standing().score()).isEqualTo(650);
        assertThat(reason(result, "1")).isInstanceOf(Reason.NoPoints.class);
    }

    @Test
    void aBandMayNeedADimensionThatStandsBeside() {
        Need atMost = new Need(1, null, 5L, null);
        ScoreScale scale = new ScoreScale(
                0, null, null, Better.HIGHER, 0, List.of(dimension("sum", 0), beside("largest")), null, null, null);
        Policy policy = new PolicyFixture()
                .scale(scale)
                .type("a")
                .type("b")
                .rule(rule("a", 0).asRecorded())
                .rule(rule("b", 1).asRecorded().dimension(1))
                .band(new Band("good", Text.of("en", "good"), 100, 100, List.of(atMost), null))
                .band("fair", 50, 50)
                .band("poor", Band.LOWEST, Band.LOWEST)
                .policy();
        assertThat(Cases.band(policy, "2021-02-01", amount("1", 0, "2021-01-01", 200)))
                .isEqualTo("good");
        Evaluation large =
                evaluate(policy, "2021-02-01", amount("1", 0, "2021-01-01", 200), amount("2", 1, "2021-01-01", 6));
        assertThat(large.standing().band()).isEqualTo("fair");
        assertThat(large.standing().score()).isEqualTo(200);
    }
}
