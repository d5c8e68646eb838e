package probity.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.core.score.Cases.band;
import static probity.core.score.Cases.evaluate;
import static probity.core.score.Cases.points;
import static probity.core.score.Cases.reason;
import static probity.core.score.Cases.record;
import static probity.core.score.RuleFixture.rule;

import java.time.Period;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import probity.core.policy.Band;
import probity.core.policy.Better;
import probity.core.policy.Policy;
import probity.core.policy.ScoreScale;
import probity.core.record.CreditRecord;
import probity.core.result.Evaluation;
import probity.core.result.Line;
import probity.core.result.NextChange;
import probity.core.result.Reason;
import probity.core.rule.DirectGrade;
import probity.core.rule.RepairTerms;
import probity.core.rule.Replacement;
import probity.core.rule.Validity;

/// Direct grades and what waits for them: docs/reference/evaluation.md, sections 2.11, 3.3 and 4.
class GradeTest {

    private static PolicyFixture bands() {
        return new PolicyFixture()
                .floor(0)
                .type("loss")
                .type("grade")
                .type("worse")
                .type("bonus")
                .repairing("mended", 1)
                .band("A", 100, 100)
                .band("B", 50, 50)
                .band("C", 20, 20)
                .band("D", Band.LOWEST, Band.LOWEST);
    }

    private static Policy policy() {
        return bands().rule(rule("loss", 0).points(30))
                .rule(rule("grade", 1).grade("C", "x").lasts(2))
                .rule(rule("worse", 2).grade("D", "y").lasts(1))
                .rule(rule("bonus", 3).points(200))
                .policy();
    }

    @Test
    void theScoreOfADirectGradeIsTheWorstOfItsBandAsALineOfItsOwn() {
        Evaluation result =
                evaluate(policy(), "2021-02-01", record("1", 3, "2021-01-01"), record("2", 1, "2021-01-02"));
        assertThat(result.standing().band()).isEqualTo("C");
        assertThat(result.standing().origin()).isEqualTo("x");
        assertThat(points(result)).containsExactly(0L, 200L, -180L);
        assertThat(result.lines().getLast()).isInstanceOfSatisfying(Line.Graded.class, line -> {
            assertThat(line.rule()).isEqualTo("grade");
            assertThat(line.because()).extracting(one -> one.id()).containsExactly("2");
        });
        assertThat(reason(result, "2")).isInstanceOfSatisfying(Reason.GradeOnly.class, why -> {
            assertThat(why.band()).isEqualTo("C");
            assertThat(why.until()).isEqualTo("2023-01-02");
        });
    }

    @Test
    void theWorstDirectGradeCountsAndTheNextOneTakesItsPlaceWhenItEnds() {
        CreditRecord[] records = {
            record("0", 3, "2021-01-01"), record("1", 1, "2021-01-01"), record("2", 2, "2021-02-01")
        };
        Evaluation both = evaluate(policy(), "2021-03-01", records);
        assertThat(both.standing().band()).isEqualTo("D");
        assertThat(both.standing().origin()).isEqualTo("y");
        assertThat(both.standing().score()).isZero();
        NextChange next = both.next();
        assertThat(next).isNotNull();
        assertThat(next.day()).isEqualTo("2022-02-01");
        assertThat(next.standing().origin()).isEqualTo("x");
    }

    @Test
    void aDirectGradeDoesNotLiftASubjectThatStandsLower() {
        Evaluation result = evaluate(policy(), "2021-02-01", record("1", 1, "2021-01-01"));
        assertThat(result.standing().band()).isEqualTo("D");
        assertThat(result.standing().origin()).isEmpty();
        assertThat(result.standing().score()).isZero();
    }

    @Test
    void whereLowerIsBetterTheWorstScoreIsTheLastOneOfTheBand() {
        Policy policy = new PolicyFixture()
                .scale(ScoreScale.plain(0, 0L, 500L, Better.LOWER))
                .type("b")
                .type("c")
                .rule(rule("b", 0).grade("B", ""))
                .rule(rule("c", 1).grade("C", ""))
                .band("A", Band.LOWEST, Band.LOWEST)
                .band("B", 10, 10)
                .band("C", 20, 20)
                .policy();
        assertThat(Cases.score(policy, "2021-02-01", record("1", 0, "2021-01-01")))
                .isEqualTo(19);
        assertThat(Cases.score(policy, "2021-02-01", record("1", 1, "2021-01-01")))
                .isEqualTo(500);
    }

    @Test
    void anOriginMayDependOnTheBandTheSubjectCameFrom() {
        DirectGrade byBand = new DirectGrade("D", "", new TreeMap<>(Map.of("A", "DA", "B", "DB")));
        Policy policy = bands().rule(rule("loss", 0).points(60))
                .rule(rule("grade", 1).grade(byBand))
                .policy();
        assertThat(evaluate(policy, "2021-03-01", record("1", 0, "2021-01-01"), record("2", 1, "2021-01-02"))
                        .standing()
                        .origin())
                .isEqualTo("DB");
        // Nothing was known of the subject on the eve but the start, which has no label.
        assertThat(evaluate(policy, "2021-03-01", record("1", 0, "2021-01-01"), record("2", 1, "2021-01-01"))
                        .standing()
                        .origin())
                .isEmpty();
    }

    @Test
    void aRepairMayPutABetterGradeInItsPlace() {
        Replacement better = new Replacement(0, "B", new Validity.Lasts(Period.ofYears(2)));
        RepairTerms plain = RepairTerms.plain(4, Period.ZERO);
        RepairTerms terms =
                new RepairTerms(4, Period.ZERO, plain.notBefore(), plain.needs(), better, null, plain.ends());
        Policy policy = bands().rule(rule("grade", 1).grade("D", "DA").lasts(5).repair(terms))
                .rule(rule("bonus", 3).points(200))
                .policy();
        CreditRecord[] records = {
            record("0", 3, "2020-12-01"),
            record("1", 1, "2021-01-01", null, "F"),
            record("2", 4, "2021-06-01", null, "F")
        };
        assertThat(band(policy, "2021-05-31", records)).isEqualTo("D");
        Evaluation repaired = evaluate(policy, "2021-06-01", records);
        assertThat(repaired.standing().band()).isEqualTo("B");
        assertThat(repaired.standing().origin()).isEmpty();
        assertThat(repaired.standing().score()).isEqualTo(50);
        assertThat(band(policy, "2023-06-01", records)).isEqualTo("A");
    }

    @Test
    void bonusesWaitDuringADirectGradeAndCountAfterwards() {
        Policy policy = bands().rule(rule("grade", 1).grade("C", "x").lasts(1))
                .rule(rule("bonus", 3).points(80).lasts(2))
                .rule(rule("start", 0).points(60))
                .freeze("bonus")
                .policy();
        CreditRecord[] records = {
            record("0", 0, "2020-06-01"), record("1", 1, "2021-01-01"), record("2", 3, "2021-02-01")
        };
        Evaluation frozen = evaluate(policy, "2021-03-01", records);
        assertThat(points(frozen)).containsExactly(0L, 60L, -40L);
        assertThat(reason(frozen, "2")).isEqualTo(new Reason.Frozen("bonus", "wait"));
        Evaluation after = evaluate(policy, "2022-01-01", records);
        assertThat(after.standing().score()).isEqualTo(140);
        assertThat(band(policy, "2023-02-01", records)).isEqualTo("B");
    }

    @Test
    void whatIsFrozenAndLeftAsideSaysSo() {
        Policy policy = new PolicyFixture()
                .type("a")
                .rule(rule("deed", 0).points(5).oneAct())
                .freeze("deed", "deed")
                .policy();
        Evaluation result = evaluate(
                policy, "2021-02-02", record("1", 0, "2021-01-01", null, "F"), record("2", 0, "2021-02-01", null, "F"));
        assertThat(reason(result, "1")).isInstanceOf(Reason.Frozen.class);
        assertThat(reason(result, "2")).isInstanceOf(Reason.LeftAside.class);
    }

    @Test
    void whatWaitsForARuleIsFrozenWhileThatRuleCounts() {
        Policy policy = new PolicyFixture()
                .type("open")
                .type("bonus")
                .rule(rule("open", 0).lasts(1))
                .rule(rule("bonus", 1).points(10))
                .freeze("bonus", "open")
                .policy();
        CreditRecord[] records = {record("1", 0, "2021-01-01"), record("2", 1, "2021-06-01")};
        assertThat(Cases.score(policy, "2021-12-31", records)).isZero();
        assertThat(Cases.score(policy, "2022-01-01", records)).isEqualTo(10);
    }
}
