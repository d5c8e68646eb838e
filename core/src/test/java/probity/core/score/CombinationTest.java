package probity.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.core.score.Cases.evaluate;
import static probity.core.score.Cases.points;
import static probity.core.score.Cases.reason;
import static probity.core.score.Cases.record;
import static probity.core.score.Cases.score;
import static probity.core.score.RuleFixture.rule;

import org.junit.jupiter.api.Test;
import probity.core.policy.Band;
import probity.core.policy.Policy;
import probity.core.record.CreditRecord;
import probity.core.record.Value;
import probity.core.result.Evaluation;
import probity.core.result.Reason;
import probity.core.rule.Cap;
import probity.core.rule.CapWindow;
import probity.core.rule.Repeat;

/// What several records and rules make together: docs/reference/evaluation.md, sections 2.2, 2.5, 2.6 and 2.9.
class CombinationTest {

    private static CreditRecord of(String id, int type, String date, long amount, String act) {
        return record(id, type, date, new Value.Quantity(amount), act);
    }

    @Test
    void anExceptionTakesTheRecordFromTheRuleItIsAnExceptionTo() {
        Policy policy = new PolicyFixture()
                .type("a")
                .rule(rule("general", 0).points(-10))
                .rule(rule("special", 0).points(-1).exceptionTo("general"))
                .policy();
        assertThat(points(evaluate(policy, "2021-02-01", record("1", 0, "2021-01-01"))))
                .containsExactly(0L, -1L);
    }

    @Test
    void ofOneActTheLargestCountsAndTheSmallerOneIsLeftAside() {
        Policy policy = new PolicyFixture()
                .type("a")
                .rule(rule("a", 0).asRecorded().oneAct().cap(Cap.points("c", -50, new CapWindow.Ever(), "1")))
                .policy();
        Evaluation result = evaluate(
                policy,
                "2021-12-31",
                of("1", 0, "2021-01-01", -20, "X"),
                of("2", 0, "2021-02-01", -20, "X"),
                of("3", 0, "2021-03-01", -30, "X"),
                of("4", 0, "2021-04-01", -5, "Y"));
        // What the overtaken one took of the limit stays used; what was left aside took none.
        assertThat(points(result)).containsExactly(0L, -30L, -5L, 5L);
        assertThat(reason(result, "1")).isInstanceOfSatisfying(Reason.Overtaken.class, why -> {
            assertThat(why.by().id()).isEqualTo("3");
            assertThat(why.from()).isEqualTo("2021-03-01");
        });
        assertThat(reason(result, "2")).isInstanceOfSatisfying(Reason.LeftAside.class, why -> assertThat(
                        why.inFavourOf().id())
                .isEqualTo("1"));
        assertThat(score(policy, "2021-02-28", of("1", 0, "2021-01-01", -20, "X"), of("3", 0, "2021-03-01", -30, "X")))
                .isEqualTo(-20);
    }

    @Test
    void aDirectGradeOutweighsAnyPointsAndAWorseOneABetterOne() {
        Policy policy = new PolicyFixture()
                .floor(-1000)
                .type("points")
                .type("b")
                .type("c")
                .rule(rule("points", 0).points(-500).oneAct())
                .rule(rule("to-b", 1).grade("b", "").oneAct())
                .rule(rule("to-c", 2).grade("c", "").oneAct())
                .band("a", 0, 0)
                .band("b", -100, -100)
                .band("c", Band.LOWEST, Band.LOWEST)
                .policy();
        CreditRecord loss = of("1", 0, "2021-01-01", 0, "X");
        CreditRecord b = of("2", 1, "2021-01-02", 0, "X");
        CreditRecord c = of("3", 2, "2021-01-03", 0, "X");
        CreditRecord again = of("4", 0, "2021-01-04", 0, "X");
        assertThat(Cases.band(policy, "2021-01-01", loss, b, c, again)).isEqualTo("c");
        Evaluation second = evaluate(policy, "2021-01-02", loss, b, c, again);
        assertThat(second.standing().band()).isEqualTo("b");
        assertThat(points(second)).containsExactly(0L, -100L);
        assertThat(Cases.band(policy, "2021-01-03", loss, b, c, again)).isEqualTo("c");
        assertThat(reason(evaluate(policy, "2021-01-05", loss, b, c, again), "4"))
                .isInstanceOf(Reason.LeftAside.class);
    }

    @Test
    void aRecordWithoutAnActIsAnActOfItsOwn() {
        Policy policy = new PolicyFixture()
                .type("a")
                .rule(rule("large", 0).points(-20).oneAct())
                .rule(rule("small", 0).points(-5).oneAct())
                .policy();
        assertThat(score(policy, "2021-02-01", record("1", 0, "2021-01-01"), record("2", 0, "2021-01-01")))
                .isEqualTo(-40);
    }

    @Test
    void theSameAgainWhileAnEarlierOneCountsIsDoubledAndTheThirdStays() {
        Policy policy = new PolicyFixture()
                .type("a")
                .rule(rule("a", 0).points(-20).lasts(1).doubled())
                .policy();
        assertThat(points(evaluate(
                        policy,
                        "2021-12-01",
                        record("1", 0, "2021-01-01"),
                        record("2", 0, "2021-02-01"),
                        record("3", 0, "2021-03-01"))))
                .containsExactly(0L, -20L, -20L, -20L, -20L, -20L);
        // On the day on which the first one ends it is no longer an earlier one.
        assertThat(score(policy, "2022-01-01", record("1", 0, "2021-01-01"), record("2", 0, "2022-01-01")))
                .isEqualTo(-20);
    }

    @Test
    void aFactorThatGrowsIsCappedAndGoesByTypeWhereThePolicySaysSo() {
        Repeat grows = new Repeat("again", "1", true, 2, true, 6);
        Policy policy = new PolicyFixture()
                .type("a")
                .type("b")
                .rule(rule("x", 0).points(-1).lasts(1).repeat(grows))
                .rule(rule("y", 1).points(-1).lasts(1).repeat(grows))
                .policy();
        assertThat(score(
                        policy,
                        "2021-12-01",
                        record("1", 0, "2021-01-01"),
                        record("2", 0, "2021-02-01"),
                        record("3", 0, "2021-03-01"),
                        record("4", 0, "2021-04-01"),
                        record("5", 1, "2021-05-01")))
                .isEqualTo(-(1 + 2 + 4 + 6) - 1);
    }

    @Test
    void onlyTheLatestRecordOfTheTypeCounts() {
        Policy policy = new PolicyFixture()
                .type("a")
                .rule(rule("a", 0).asRecorded().latest())
                .policy();
        CreditRecord first = Cases.amount("1", 0, "2021-01-01", 40);
        CreditRecord second = Cases.amount("2", 0, "2021-06-01", 25);
        assertThat(score(policy, "2021-05-31", first, second)).isEqualTo(40);
        Evaluation later = evaluate(policy, "2021-06-01", first, second);
        assertThat(later.standing().score()).isEqualTo(25);
        assertThat(reason(later, "1")).isInstanceOf(Reason.NotLatest.class);
    }
}
