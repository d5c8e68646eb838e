package probity.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.core.score.Cases.amount;
import static probity.core.score.Cases.ended;
import static probity.core.score.Cases.evaluate;
import static probity.core.score.Cases.level;
import static probity.core.score.Cases.record;
import static probity.core.score.RuleFixture.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import probity.core.policy.Policy;
import probity.core.record.CreditRecord;
import probity.core.result.Line;
import probity.core.rule.CapWindow;
import probity.core.rule.Validity;

/// How long a record counts: docs/reference/evaluation.md, section 2.8.
class LengthsTest {

    private static final Validity YEAR = new Validity.Lasts(Period.ofYears(1));
    private static final Validity TWO_YEARS = new Validity.Lasts(Period.ofYears(2));

    private static Policy of(Validity validity) {
        return new PolicyFixture()
                .type("a")
                .rule(rule("a", 0).asRecorded().lasts(validity))
                .rule(rule("b", 0).points(1).lasts(validity))
                .policy();
    }

    /// Until when the last line counts.
    private static @Nullable LocalDate until(Policy policy, String asOf, CreditRecord... records) {
        return evaluate(policy, asOf, records).lines().getLast() instanceof Line.Counted counted
                ? counted.until()
                : null;
    }

    @Test
    void toTheEndOfAStretchOfTheCalendarIsUntilTheFirstDayOfTheNext() {
        Map<CapWindow, String> ends = Map.of(
                new CapWindow.CalendarMonth(), "2021-06-01",
                new CapWindow.CalendarQuarter(), "2021-07-01",
                new CapWindow.CalendarHalfYear(), "2021-07-01",
                new CapWindow.CalendarYear(), "2022-01-01");
        ends.forEach((window, end) -> assertThat(
                        until(of(new Validity.ToEndOf(window)), "2021-05-31", record("1", 0, "2021-05-31")))
                .isEqualTo(end));
    }

    @Test
    void aContinuingBreachCountsToTheEndOfTheStretchInWhichItEnded() {
        Policy policy = new PolicyFixture()
                .continuing("a")
                .rule(rule("a", 0).points(-5).lasts(new Validity.ToEndOf(new CapWindow.CalendarYear())))
                .policy();
        CreditRecord breach = record("1", 0, "2021-05-31");
        assertThat(until(policy, "2030-01-01", breach)).isNull();
        assertThat(until(policy, "2022-03-01", ended(breach, "2022-02-01"))).isEqualTo("2023-01-01");
    }

    @Test
    void aLengthBySizeGoesByTheAbsoluteAmount() {
        Validity bySize = new Validity.BySize(
                false, List.of(new Validity.SizeStep(40L, YEAR), new Validity.SizeStep(null, TWO_YEARS)));
        Policy policy = new PolicyFixture()
                .type("a")
                .rule(rule("a", 0).asRecorded().lasts(bySize))
                .policy();
        assertThat(until(policy, "2021-02-01", amount("1", 0, "2021-01-01", -40)))
                .isEqualTo("2022-01-01");
        assertThat(until(policy, "2021-02-01", amount("1", 0, "2021-01-01", -41)))
                .isEqualTo("2023-01-01");
    }

    @Test
    void aLengthBySizeIsTakenBeforeOrAfterRepetition() {
        for (boolean after : List.of(true, false)) {
            Validity bySize = new Validity.BySize(
                    after, List.of(new Validity.SizeStep(40L, YEAR), new Validity.SizeStep(null, TWO_YEARS)));
            Policy policy = new PolicyFixture()
                    .type("a")
                    .rule(rule("a", 0).points(-30).lasts(bySize).doubled())
                    .policy();
            long left = Cases.score(policy, "2022-03-01", record("1", 0, "2021-01-01"), record("2", 0, "2021-02-01"));
            assertThat(left).isEqualTo(after ? -60 : 0);
        }
    }

    @Test
    void aLengthByAWordTakesTheOtherOneForOtherWordsAndForNone() {
        Policy policy = of(new Validity.ByValue(3, new TreeMap<>(Map.of("high", TWO_YEARS)), YEAR));
        assertThat(until(policy, "2021-02-01", level("1", 0, "2021-01-01", "high")))
                .isEqualTo("2023-01-01");
        assertThat(until(policy, "2021-02-01", level("1", 0, "2021-01-01", "low")))
                .isEqualTo("2022-01-01");
        assertThat(until(policy, "2021-02-01", record("1", 0, "2021-01-01"))).isEqualTo("2022-01-01");
    }
}
