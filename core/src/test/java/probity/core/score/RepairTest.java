package probity.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.core.score.Cases.done;
import static probity.core.score.Cases.evaluate;
import static probity.core.score.Cases.points;
import static probity.core.score.Cases.reason;
import static probity.core.score.Cases.record;
import static probity.core.score.Cases.score;
import static probity.core.score.RuleFixture.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import probity.core.explanation.Explainer;
import probity.core.explanation.WayOut;
import probity.core.policy.Policy;
import probity.core.record.CreditRecord;
import probity.core.record.RecordList;
import probity.core.record.Value;
import probity.core.result.Evaluation;
import probity.core.result.Line;
import probity.core.result.Reason;
import probity.core.rule.BySeverity;
import probity.core.rule.RepairTerms;
import probity.core.rule.Replacement;
import probity.core.rule.Validity;

/// Making good: docs/reference/evaluation.md, section 2.10.
class RepairTest {

    private static final LocalDate JUNE = LocalDate.of(2021, 6, 1);

    private static RepairTerms terms(Period after, BySeverity notBefore, @Nullable Replacement then) {
        return new RepairTerms(1, after, notBefore, List.of(2), then, null, Set.of());
    }

    private static Policy of(RepairTerms terms) {
        return new PolicyFixture()
                .graveFrom("breach", 100)
                .repairing("mended", 0)
                .rule(rule("breach", 0).points(-60).lasts(3).repair(terms).doubled())
                .policy();
    }

    private static CreditRecord breach(String id, String date, long amount) {
        return record(id, 0, date, new Value.Quantity(amount), "F");
    }

    @Test
    void aRepairThatLacksWhatItNeedsDoesNotMatchAndALaterOneDoes() {
        Policy policy = of(terms(Period.ZERO, BySeverity.ZERO, null));
        Evaluation result = evaluate(
                policy,
                "2021-12-31",
                breach("1", "2021-01-01", 1),
                done("2", 1, "2021-02-01", false),
                done("3", 1, "2021-03-01", true));
        assertThat(reason(result, "1")).isInstanceOfSatisfying(Reason.Repaired.class, why -> {
            assertThat(why.by().id()).isEqualTo("3");
            assertThat(why.from()).isEqualTo("2021-03-01");
        });
    }

    @Test
    void aGraveRecordIsNotMadeGoodBeforeItsTime() {
        BySeverity wait = new BySeverity(Period.ZERO, Period.ofMonths(3), Period.ofYears(1));
        Policy policy = of(terms(Period.ofDays(5), wait, null));
        CreditRecord repair = done("2", 1, "2021-02-01", true);
        assertThat(score(policy, "2021-02-05", breach("1", "2021-01-01", 1), repair))
                .isEqualTo(-60);
        assertThat(score(policy, "2021-02-06", breach("1", "2021-01-01", 1), repair))
                .isZero();
        assertThat(score(policy, "2021-12-31", breach("1", "2021-01-01", 100), repair))
                .isEqualTo(-60);
        assertThat(score(policy, "2022-01-01", breach("1", "2021-01-01", 100), repair))
                .isZero();
    }

    @Test
    void whatReplacesItCountsFromTheRepairForItsOwnLength() {
        Replacement less = new Replacement(-10, null, new Validity.Lasts(Period.ofYears(1)));
        Policy policy = of(terms(Period.ZERO, BySeverity.ZERO, less));
        CreditRecord[] records = {breach("1", "2021-01-01", 1), done("2", 1, "2021-02-01", true)};
        assertThat(score(policy, "2021-01-31", records)).isEqualTo(-60);
        Evaluation repaired = evaluate(policy, "2021-02-01", records);
        assertThat(points(repaired)).containsExactly(0L, -10L);
        assertThat(repaired.lines().getLast()).isInstanceOfSatisfying(Line.Counted.class, line -> {
            assertThat(line.instead()).isTrue();
            assertThat(line.from()).isEqualTo("2021-02-01");
            assertThat(line.until()).isEqualTo("2022-02-01");
        });
        assertThat(score(policy, "2022-02-01", records)).isZero();
    }

    @Test
    void aReplacementWithoutALengthCountsAsLongAsTheRecordWouldHave() {
        Policy policy = of(terms(Period.ZERO, BySeverity.ZERO, new Replacement(-10, null, new Validity.Unlimited())));
        CreditRecord[] records = {breach("1", "2021-01-01", 1), done("2", 1, "2021-02-01", true)};
        assertThat(score(policy, "2023-12-31", records)).isEqualTo(-10);
        assertThat(score(policy, "2024-01-01", records)).isZero();
    }

    @Test
    void whatWasMadeGoodIsNoEarlierOneForRepetition() {
        Replacement less = new Replacement(-10, null, new Validity.Unlimited());
        Policy policy = of(terms(Period.ZERO, BySeverity.ZERO, less));
        assertThat(points(evaluate(
                        policy,
                        "2021-12-31",
                        breach("1", "2021-01-01", 1),
                        done("2", 1, "2021-02-01", true),
                        breach("3", "2021-03-01", 1),
                        breach("4", "2021-04-01", 1))))
                .containsExactly(0L, -10L, -60L, -60L, -60L);
    }

    @Test
    void anExplanationSaysFromWhenARecordCanBeMadeGoodAndNotWhereItAlreadyWas() {
        BySeverity wait = new BySeverity(Period.ZERO, Period.ofMonths(3), Period.ofYears(1));
        Policy policy = of(terms(Period.ZERO, wait, new Replacement(-10, null, new Validity.Unlimited())));
        RecordList open = new RecordList(List.of(breach("1", "2021-01-01", 100)));
        List<WayOut> ways = new Explainer(policy).explain(open, JUNE).waysOut();
        assertThat(ways).singleElement().satisfies(way -> {
            assertThat(way.notBefore()).isEqualTo("2022-01-01");
            assertThat(way.rule()).isEqualTo("breach");
        });
        RecordList made = new RecordList(Arrays.asList(breach("1", "2021-01-01", 1), done("2", 1, "2021-02-01", true)));
        assertThat(new Explainer(policy).explain(made, JUNE).waysOut()).isEmpty();
        assertThat(new Explainer(policy).explain(made, JUNE).without())
                .singleElement()
                .satisfies(without -> assertThat(without.standing().score()).isZero());
    }

    @Test
    void ofSeveralRepairedTypesEachIsMadeGoodOnItsOwn() {
        Policy policy = new PolicyFixture()
                .type("late")
                .type("lost")
                .repairing("mended", 0, 1)
                .rule(rule("late", 0).points(-5).repair(RepairTerms.plain(2, Period.ZERO)))
                .rule(rule("lost", 1).points(-7).repair(RepairTerms.plain(2, Period.ZERO)))
                .policy();
        assertThat(score(
                        policy,
                        "2021-12-31",
                        record("1", 0, "2021-01-01", null, "F"),
                        record("2", 1, "2021-01-01", null, "F"),
                        record("3", 1, "2021-01-01", null, "G"),
                        record("4", 2, "2021-02-01", null, "F")))
                .isEqualTo(-7);
    }
}
