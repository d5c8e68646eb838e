package probity.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.core.score.Cases.band;
import static probity.core.score.Cases.correcting;
import static probity.core.score.Cases.evaluate;
import static probity.core.score.Cases.points;
import static probity.core.score.Cases.reasons;
import static probity.core.score.Cases.record;
import static probity.core.score.Cases.score;
import static probity.core.score.Cases.timed;
import static probity.core.score.PolicyFixture.cap;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import probity.core.calendar.Windows;
import probity.core.policy.Band;
import probity.core.policy.Force;
import probity.core.policy.ListDefinition;
import probity.core.policy.Measure;
import probity.core.policy.Policy;
import probity.core.policy.Stay;
import probity.core.policy.Trigger;
import probity.core.record.CreditRecord;
import probity.core.record.RecordStatus;
import probity.core.result.Evaluation;
import probity.core.result.Line;
import probity.core.result.NextChange;
import probity.core.result.Proposal;
import probity.core.result.Reason;
import probity.core.rule.CapWindow;
import probity.core.text.Text;

/// Worked cases of docs/reference/evaluation.md, one sentence each.
class EvaluatorTest {

    private static final Period YEAR = Period.ofYears(1);

    @Test
    void aCapLimitsTheRunningNetSumAndALossMakesRoomAgain() {
        Policy policy = new PolicyFixture()
                .type("gain")
                .type("loss")
                .rule("gain", 0, 150, null, cap("day", 200, new CapWindow.CalendarDay()))
                .rule("loss", 1, -30, null, cap("day", 200, new CapWindow.CalendarDay()))
                .policy();
        Evaluation result = evaluate(
                policy,
                "2021-01-31",
                record("a", 0, "2021-01-05"),
                record("b", 0, "2021-01-05"),
                record("c", 1, "2021-01-05"),
                record("d", 0, "2021-01-05"));
        assertThat(points(result)).containsExactly(0L, 150L, 150L, -100L, -30L, 150L, -120L);
        assertThat(result.standing().score()).isEqualTo(200);
    }

    @Test
    void theLeastRoomOfSeveralCapsCounts() {
        Policy policy = new PolicyFixture()
                .type("gain")
                .rule(
                        "gain",
                        0,
                        50,
                        null,
                        cap("day", 80, new CapWindow.CalendarDay()),
                        cap("ever", 100, new CapWindow.Ever()))
                .policy();
        Evaluation result = evaluate(
                policy,
                "2021-02-01",
                record("a", 0, "2021-01-05"),
                record("b", 0, "2021-01-05"),
                record("c", 0, "2021-01-06"));
        assertThat(points(result)).containsExactly(0L, 50L, 50L, -20L, 50L, -30L);
        assertThat(result.lines().get(3))
                .isInstanceOfSatisfying(
                        Line.Cut.class, cut -> assertThat(cut.cap().id()).isEqualTo("day"));
        assertThat(result.lines().get(5))
                .isInstanceOfSatisfying(
                        Line.Cut.class, cut -> assertThat(cut.cap().id()).isEqualTo("ever"));
    }

    @Test
    void aNegativeCapLimitsLossesOnly() {
        Policy policy = new PolicyFixture()
                .type("loss")
                .rule("loss", 0, -10, null, cap("month", -13, new CapWindow.CalendarMonth()))
                .policy();
        Evaluation result = evaluate(
                policy,
                "2021-03-01",
                record("a", 0, "2021-01-05"),
                record("b", 0, "2021-01-06"),
                record("c", 0, "2021-02-01"));
        assertThat(result.standing().score()).isEqualTo(-23);
    }

    @Test
    void aRollingWindowLeavesOutTheDayExactlyItsLengthAgo() {
        Policy policy = new PolicyFixture()
                .type("gain")
                .rule("gain", 0, 10, null, cap("r", 10, new CapWindow.Rolling(Period.ofDays(7))))
                .policy();
        assertThat(score(policy, "2021-02-01", record("a", 0, "2021-01-01"), record("b", 0, "2021-01-07")))
                .isEqualTo(10);
        assertThat(score(policy, "2021-02-01", record("a", 0, "2021-01-01"), record("b", 0, "2021-01-08")))
                .isEqualTo(20);
    }

    @Test
    void validityEndsOnTheSameDayOfTheNextYearWhichIsNoLongerPartOfIt() {
        Policy policy =
                new PolicyFixture().type("gain").rule("gain", 0, 5, YEAR).policy();
        assertThat(score(policy, "2021-02-28", record("a", 0, "2020-02-29"))).isZero();
        assertThat(score(policy, "2021-02-27", record("a", 0, "2020-02-29"))).isEqualTo(5);
        assertThat(score(policy, "2020-02-28", record("a", 0, "2020-02-29"))).isZero();
    }

    @Test
    void ofRecordsThatStateTheSameFactTheFirstCounts() {
        Policy policy =
                new PolicyFixture().sameFact("loss").rule("loss", 0, -5, YEAR).policy();
        Evaluation result = evaluate(
                policy,
                "2021-06-01",
                record("late", 0, "2021-02-02", null, "F1"),
                record("early", 0, "2021-02-01", null, "F1"),
                record("other", 0, "2021-02-03", null, "F2"),
                record("none", 0, "2021-02-03"),
                record("none-2", 0, "2021-02-03"));
        assertThat(result.standing().score()).isEqualTo(-20);
        assertThat(reasons(result, "late")).containsExactly(Reason.SameFact.class);
    }

    @Test
    void aCorrectionTakesTheDateAndPlaceOfWhatItReplaces() {
        Policy policy = new PolicyFixture()
                .type("a")
                .type("b")
                .rule("a", 0, 7, YEAR)
                .rule("b", 1, 100, YEAR)
                .policy();
        CreditRecord wrong = record("1", 0, "2021-03-01");
        CreditRecord first = correcting("2", 1, "2021-04-20", "1");
        CreditRecord second = correcting("3", 0, "2021-05-20", "2");
        Evaluation result = evaluate(policy, "2021-03-10", wrong, first, second);
        assertThat(result.standing().score()).isEqualTo(7);
        assertThat(reasons(result, "1")).containsExactly(Reason.Corrected.class);
        assertThat(reasons(result, "2")).containsExactly(Reason.Corrected.class);
        assertThat(evaluate(policy, "2021-03-10", wrong, first).standing().score())
                .isEqualTo(100);
    }

    @Test
    void aVoidCorrectionIsAsIfItHadNeverBeenSentAndAHeldOneIsNot() {
        Policy policy = new PolicyFixture()
                .type("a")
                .type("b")
                .rule("a", 0, 7, YEAR)
                .rule("b", 1, 100, YEAR)
                .policy();
        CreditRecord first = record("1", 0, "2021-03-01");
        CreditRecord correction = correcting("2", 1, "2021-04-20", "1");
        Evaluation undone = evaluate(policy, "2021-05-01", first, correction.withStatus(RecordStatus.VOID));
        assertThat(undone.standing().score()).isEqualTo(7);
        assertThat(reasons(undone, "2")).containsExactly(Reason.NotStanding.class);
        Evaluation held = evaluate(policy, "2021-05-01", first, correction.withStatus(RecordStatus.HELD));
        assertThat(held.standing().score()).isZero();
        Evaluation replaced = evaluate(policy, "2021-05-01", first.withStatus(RecordStatus.VOID), correction);
        assertThat(replaced.standing().score()).isEqualTo(100);
    }

    @Test
    void whatIsVoidRemovedOrHeldDoesNotCountAndSaysWhy() {
        Policy policy = new PolicyFixture().type("a").rule("a", 0, 7, YEAR).policy();
        for (RecordStatus status : List.of(RecordStatus.VOID, RecordStatus.REMOVED, RecordStatus.HELD)) {
            Evaluation result =
                    evaluate(policy, "2021-03-10", record("1", 0, "2021-03-01").withStatus(status));
            assertThat(result.standing().score()).isZero();
            assertThat(result.uncounted().getFirst().reason()).isEqualTo(new Reason.NotStanding(status));
        }
    }

    @Test
    void aRepairEndsOnlyTheMatchingRecordAndLeavesTheLimitUsed() {
        Policy policy = new PolicyFixture()
                .type("breach")
                .repairing("mended", 0)
                .repaired("breach", 0, -10, 1)
                .policy();
        Evaluation result = evaluate(
                policy,
                "2021-06-01",
                record("1", 0, "2021-02-01", null, "F1"),
                record("2", 0, "2021-02-02", null, "F2"),
                record("3", 1, "2021-04-01", null, "F1"));
        assertThat(result.standing().score()).isEqualTo(-10);
        assertThat(reasons(result, "1")).containsExactly(Reason.Repaired.class);
        assertThat(reasons(result, "3")).containsExactly(Reason.MakesGood.class);
        assertThat(evaluate(policy, "2021-03-31", record("1", 0, "2021-02-01", null, "F1"))
                        .standing()
                        .score())
                .isEqualTo(-10);
    }

    @Test
    void aContinuingBreachCountsUntilItsLengthAfterItEnded() {
        Policy policy = new PolicyFixture()
                .continuing("breach")
                .rule("breach", 0, -10, YEAR)
                .policy();
        CreditRecord open = record("1", 0, "2021-02-01");
        CreditRecord ended = new CreditRecord(
                "1",
                0,
                LocalDate.parse("2021-02-01"),
                null,
                RecordStatus.STANDS,
                LocalDate.parse("2023-01-01"),
                null,
                List.of());
        assertThat(score(policy, "2030-01-01", open)).isEqualTo(-10);
        assertThat(score(policy, "2023-12-31", ended)).isEqualTo(-10);
        assertThat(score(policy, "2024-01-01", ended)).isZero();
    }

    @Test
    void aBandIsKeptUntilTheScoreFallsBelowItsLeavingEdge() {
        Policy policy = new PolicyFixture()
                .type("gain")
                .rule("gain", 0, 400, Period.ofDays(10))
                .type("loss")
                .rule("loss", 1, -10, null)
                .band("gold", 400, 380)
                .band("silver", 300, 300)
                .band("basic", Band.LOWEST, Band.LOWEST)
                .policy();
        CreditRecord gain = record("g", 0, "2021-01-01");
        assertThat(band(policy, "2021-01-02", gain, record("l", 1, "2021-01-02")))
                .isEqualTo("gold");
        assertThat(band(policy, "2021-01-02", record("l", 1, "2020-12-31"), gain))
                .isEqualTo("silver");
        CreditRecord[] three = {
            gain, record("l", 1, "2021-01-02"), record("m", 1, "2021-01-03"), record("n", 1, "2021-01-04")
        };
        assertThat(band(policy, "2021-01-03", three)).isEqualTo("gold");
        assertThat(band(policy, "2021-01-04", three)).isEqualTo("silver");
        assertThat(band(policy, "2021-01-11", three)).isEqualTo("basic");
    }

    @Test
    void aRecordWithoutPointsIsTheGroundOfAProposalWhileItCounts() {
        Trigger trigger = new Trigger.RecordCounts(Set.of("late"));
        Policy policy = new PolicyFixture()
                .type("late")
                .rule("late", 0, 0, YEAR)
                .list(new ListDefinition(
                        "watch", "1", Text.of("en", "Watch"), trigger, "", "", Stay.PLAIN, Windows.NONE))
                .measure(new Measure.Restriction(
                        new Measure.Terms(
                                "pause",
                                "1",
                                Text.of("en", "Pause"),
                                "R.PERKLOSS",
                                "loan",
                                "CULTURE",
                                new Trigger.OnList(Set.of("watch")),
                                "",
                                Force.DISCRETIONARY,
                                Windows.NONE),
                        "human",
                        Period.ofMonths(3)))
                .measure(new Measure.Restriction(
                        new Measure.Terms(
                                "stop",
                                "1",
                                Text.of("en", "Stop"),
                                "R.PERKLOSS",
                                "loan",
                                "CULTURE",
                                trigger,
                                "",
                                Force.DISCRETIONARY,
                                Windows.NONE),
                        "human",
                        null))
                .policy();
        Evaluation result = evaluate(policy, "2021-06-01", record("1", 0, "2021-03-01"));
        assertThat(result.standing().lists()).containsExactly("watch");
        assertThat(result.proposals()).extracting(Proposal::measure).containsExactly("pause", "stop");
        assertThat(result.proposals().getLast().because()).hasSize(1);
        NextChange next = result.next();
        assertThat(next).isNotNull();
        assertThat(next.day()).isEqualTo("2022-03-01");
        assertThat(next.proposals()).isEmpty();
    }

    @Test
    void theVersionInForceOnTheDateRulesUnlessALaterOneAppliesToThePast() {
        PolicyFixture chain = new PolicyFixture()
                .type("vote")
                .rule("vote", 0, 5, null)
                .version("2021-01-01", false)
                .rule("vote", 0, 10, null)
                .version("2022-01-01", false);
        CreditRecord vote = record("1", 0, "2021-06-01");
        assertThat(score(chain.policy(), "2022-06-01", vote)).isEqualTo(5);
        Policy reaching =
                chain.rule("vote", 0, 20, null).version("2023-01-01", true).policy();
        assertThat(score(reaching, "2022-12-31", vote)).isEqualTo(5);
        assertThat(score(reaching, "2023-01-01", vote)).isEqualTo(20);
        Evaluation early = evaluate(reaching, "2022-01-01", record("0", 0, "2020-06-01"));
        assertThat(reasons(early, "0")).containsExactly(Reason.BeforeFirstVersion.class);
    }

    @Test
    void recordsOfOneDayCountInOrderOfTimeThenArrival() {
        Policy policy = new PolicyFixture()
                .type("small")
                .type("large")
                .rule("small", 0, 10, null, cap("d", 25, new CapWindow.CalendarDay()))
                .rule("large", 1, 20, null, cap("d", 25, new CapWindow.CalendarDay()))
                .policy();
        Evaluation result = evaluate(
                policy, "2021-06-01", timed("late", 0, "2021-03-01", "17:00"), record("untimed", 1, "2021-03-01"));
        assertThat(result.lines().get(1)).isInstanceOfSatisfying(Line.Counted.class, line -> assertThat(
                        line.record().id())
                .isEqualTo("untimed"));
        assertThat(points(result)).containsExactly(0L, 20L, 10L, -5L);
    }

    @Test
    void theFloorIsAppliedOnceAtTheEndAsALineOfItsOwn() {
        Policy policy = new PolicyFixture()
                .floor(0)
                .type("loss")
                .type("gain")
                .rule("loss", 0, -50, Period.ofDays(10))
                .rule("gain", 1, 30, null)
                .policy();
        Evaluation result = evaluate(policy, "2021-03-02", record("1", 0, "2021-03-01"), record("2", 1, "2021-03-02"));
        assertThat(points(result)).containsExactly(0L, -50L, 30L, 20L);
        assertThat(result.standing().score()).isZero();
        assertThat(score(policy, "2021-03-11", record("1", 0, "2021-03-01"), record("2", 1, "2021-03-02")))
                .isEqualTo(30);
    }
}
