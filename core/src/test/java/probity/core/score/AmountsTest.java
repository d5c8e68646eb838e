package probity.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.core.score.Cases.amount;
import static probity.core.score.Cases.evaluate;
import static probity.core.score.Cases.points;
import static probity.core.score.Cases.record;
import static probity.core.score.Cases.score;
import static probity.core.score.Cases.timed;
import static probity.core.score.RuleFixture.AMOUNT;
import static probity.core.score.RuleFixture.rule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import probity.core.expression.NumberExpression;
import probity.core.policy.Policy;
import probity.core.rule.Cap;
import probity.core.rule.CapUnit;
import probity.core.rule.CapWindow;
import probity.core.rule.Hours;
import probity.core.rule.Multiplier;
import probity.core.rule.Points;

/// What a record is worth: docs/reference/evaluation.md, sections 2.3, 2.4 and 2.7.
class AmountsTest {

    private static Policy of(RuleFixture rule) {
        return new PolicyFixture().type("a").rule(rule).policy();
    }

    private static Points.Slice slice(Long to, long give, long per) {
        return new Points.Slice(to, give, per);
    }

    @Test
    void aPersonSetsTheAmountWithinTheRange() {
        Policy policy = of(rule("a", 0).points(new Points.Decided(0, 1, -5000, -500, 100)));
        assertThat(score(policy, "2021-02-01", amount("1", 0, "2021-01-01", -7)))
                .isEqualTo(-700);
    }

    @Test
    void theFirstStepThatIsNotPassedGives() {
        Policy policy = of(rule("a", 0)
                .points(new Points.Steps(
                        AMOUNT,
                        List.of(new Points.Step(500L, -10), new Points.Step(900L, -20), new Points.Step(null, -40)))));
        assertThat(score(policy, "2021-02-01", amount("1", 0, "2021-01-01", 500)))
                .isEqualTo(-10);
        assertThat(score(policy, "2021-02-01", amount("1", 0, "2021-01-01", 501)))
                .isEqualTo(-20);
        assertThat(score(policy, "2021-02-01", amount("1", 0, "2021-01-01", 901)))
                .isEqualTo(-40);
    }

    @Test
    void aboveALastStepThatEndsThereIsNothing() {
        Policy policy = of(rule("a", 0).points(new Points.Steps(AMOUNT, List.of(new Points.Step(500L, -10)))));
        assertThat(score(policy, "2021-02-01", amount("1", 0, "2021-01-01", 501)))
                .isZero();
    }

    @Test
    void eachSliceGivesForItsWholePartsOnly() {
        Policy policy = of(rule("a", 0)
                .points(new Points.Slices(
                        AMOUNT, List.of(slice(100L, 1, 10), slice(500L, 1, 40), slice(null, 1, 100)))));
        assertThat(score(policy, "2021-02-01", amount("1", 0, "2021-01-01", -1)))
                .isZero();
        assertThat(score(policy, "2021-02-01", amount("1", 0, "2021-01-01", 9))).isZero();
        assertThat(score(policy, "2021-02-01", amount("1", 0, "2021-01-01", 139)))
                .isEqualTo(10);
        assertThat(score(policy, "2021-02-01", amount("1", 0, "2021-01-01", 140)))
                .isEqualTo(11);
        assertThat(score(policy, "2021-02-01", amount("1", 0, "2021-01-01", 799)))
                .isEqualTo(10 + 10 + 2);
    }

    @Test
    void eachRecordGivesWhatItAddsToTheTierReachedInItsWindow() {
        Policy policy = of(rule("a", 0)
                .points(new Points.Tiers(
                        AMOUNT,
                        new CapWindow.CalendarYear(),
                        List.of(new Points.Tier(10, 2), new Points.Tier(20, 5)))));
        assertThat(points(evaluate(
                        policy,
                        "2022-12-31",
                        amount("1", 0, "2021-01-01", 9),
                        amount("2", 0, "2021-05-01", 1),
                        amount("3", 0, "2021-06-01", 30),
                        amount("4", 0, "2022-01-01", 10))))
                .containsExactly(0L, 2L, 3L, 2L);
    }

    @Test
    void aFigureByDateIsTheOneOfTheRecordsOwnDay() {
        TreeMap<Integer, Long> figures = new TreeMap<>();
        figures.put((int) LocalDate.of(2021, 1, 1).toEpochDay(), 5L);
        figures.put((int) LocalDate.of(2021, 6, 1).toEpochDay(), 10L);
        Policy policy =
                of(rule("a", 0).points(new Points.Computed(new NumberExpression.ByDate(figures), "amount('vote')")));
        assertThat(score(policy, "2022-01-01", record("1", 0, "2020-06-01"))).isEqualTo(5);
        assertThat(score(policy, "2022-01-01", record("1", 0, "2021-05-31"))).isEqualTo(5);
        assertThat(score(policy, "2022-01-01", record("1", 0, "2021-06-01"))).isEqualTo(10);
    }

    @Test
    void hoursMultiplyBeginIncludedEndNotAndNotWithoutATime() {
        Multiplier hours = new Multiplier(
                2,
                List.of(
                        new Hours(LocalTime.of(6, 0), LocalTime.of(8, 30)),
                        new Hours(LocalTime.of(22, 0), LocalTime.of(2, 0))));
        Policy policy = of(rule("a", 0).points(3).multiply(hours));
        assertThat(points(evaluate(policy, "2021-02-01", timed("1", 0, "2021-01-01", "06:00"))))
                .containsExactly(0L, 3L, 3L);
        assertThat(score(policy, "2021-02-01", timed("1", 0, "2021-01-01", "08:30")))
                .isEqualTo(3);
        assertThat(score(policy, "2021-02-01", timed("1", 0, "2021-01-01", "01:59")))
                .isEqualTo(6);
        assertThat(score(policy, "2021-02-01", timed("1", 0, "2021-01-01", "02:00")))
                .isEqualTo(3);
        assertThat(score(policy, "2021-02-01", record("1", 0, "2021-01-01"))).isEqualTo(3);
    }

    @Test
    void aLimitInTimesCountsWhatEarnedPointsAndNothingElse() {
        Cap twice = new Cap("a/times", 2, CapUnit.TIMES, new CapWindow.CalendarHalfYear(), "1");
        Policy policy = of(rule("a", 0).asRecorded().cap(twice));
        assertThat(points(evaluate(
                        policy,
                        "2021-12-31",
                        amount("1", 0, "2021-01-01", 0),
                        amount("2", 0, "2021-01-02", 4),
                        amount("3", 0, "2021-03-01", -3),
                        amount("4", 0, "2021-06-30", 5),
                        amount("5", 0, "2021-07-01", 6))))
                .containsExactly(0L, 4L, -3L, 5L, -5L, 6L);
    }

    @Test
    void weeksBeginOnMondayAndQuartersWithTheirFirstMonth() {
        Policy weekly = of(rule("a", 0).points(10).cap(Cap.points("w", 10, new CapWindow.CalendarWeek(), "1")));
        assertThat(score(weekly, "2021-12-31", record("1", 0, "2021-01-04"), record("2", 0, "2021-01-10")))
                .isEqualTo(10);
        assertThat(score(weekly, "2021-12-31", record("1", 0, "2021-01-10"), record("2", 0, "2021-01-11")))
                .isEqualTo(20);
        Policy quarterly = of(rule("a", 0).points(10).cap(Cap.points("q", 10, new CapWindow.CalendarQuarter(), "1")));
        assertThat(score(quarterly, "2021-12-31", record("1", 0, "2021-04-01"), record("2", 0, "2021-06-30")))
                .isEqualTo(10);
        assertThat(score(quarterly, "2021-12-31", record("1", 0, "2021-06-30"), record("2", 0, "2021-07-01")))
                .isEqualTo(20);
    }
}
