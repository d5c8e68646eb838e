package probity.verify.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.verify.oracle.OracleTest.judge;
import static probity.verify.oracle.OracleTest.policy;
import static probity.verify.oracle.OracleTest.score;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The words that real rulebooks need, worked by hand: a city's measures on credit points among them, whose base is
/// 1,000 and whose bands may also be given directly.
class OracleRulebookTest {

    private static final String CITY = policy("""
            score: {start: 1000, floor: 0, better: higher}
            bands: {AAA: {from: 1050}, AA: {from: 1030}, A: {from: 960}, B: {from: 850}, C: {from: 600}, D: {}}""", """
            records:
              blood: {}
              licence: {}
              fine: {}
              donation: {fields: {amount: integer}}
              defaulter: {}
              performed: {repairs: defaulter}
              petition: {}
              corrected: {repairs: petition}
              honour: {}
            rules:
            - {id: blood, on: blood, tags: [bonus], points: 10, lasts: 1 year}
            - {id: licence, on: licence, tags: [penalty], points: -30}
            - {id: fine, on: fine, tags: [penalty], points: -20}
            - id: donation
              on: donation
              points: {slice-of: record.amount, slices: [{to: 1000, give: 1 per 100}, {to: 5000, give: 1 per 400}, {to: 10000, give: 1 per 500}, {give: 1 per 1000}]}
              at-most: 40 per calendar year
              lasts: 1 year
            - {id: defaulter, on: defaulter, grade: {band: D, origin: DA}, lasts: 5 years, repair: {by: performed, then: {points: -80, lasts: 2 years}}}
            - {id: petition, on: petition, tags: [direct], grade: {band: C, origin: {A: CA, AA: CB}}, repair: {by: corrected}}
            - {id: honour, on: honour, tags: [bonus], points: 50, lasts: 2 years}
            general:
            - {freeze: bonus, while: direct-grade}
            - {repeat: penalty, same: rule, while: earlier-counts, times: 2, third: stays}
            - {lasts: penalty, by: points-after-repeat, steps: [{to: 40, for: 1 year}, {for: 2 years}]}
            - {lasts: direct, by: grade, values: {B: 2 years, C: 3 years, D: 5 years}}
            """);

    @Test
    void bonusesAndDeductionsAddUpToABand() {
        Answer answer = judge(CITY, "2027-06-01", "blood 2027-02-01", "blood 2027-03-01", "licence 2027-04-01");
        assertThat(answer.surface().score()).isEqualTo(990);
        assertThat(answer.surface().band()).isEqualTo("A");
    }

    @Test
    void theSameAgainWhileTheEarlierCountsCostsDouble() {
        String[] rows = {"fine 2027-02-01", "fine 2027-08-01"};
        Answer both = judge(CITY, "2027-08-01", rows);
        assertThat(both.surface().score()).isEqualTo(940);
        assertThat(both.surface().band()).isEqualTo("B");
        assertThat(both.lines().stream().map(line -> line.kind() + " " + line.of() + " " + line.points()))
                .containsExactly("start  1000", "counted r1 fine -20", "counted r2 fine -20", "repeat r2 fine -20");
        assertThat(judge(CITY, "2028-02-01", rows).surface().score()).isEqualTo(960);
        assertThat(judge(CITY, "2028-07-31", rows).surface().band()).isEqualTo("A");
        assertThat(judge(CITY, "2028-08-01", rows).surface().score()).isEqualTo(1000);
    }

    @Test
    void aDonationEarnsByItsSlicesAndAtMostFortyAYear() {
        String[] amounts = {"99", "1000", "5000", "10000", "20000", "50000"};
        long[] points = {0, 10, 20, 30, 40, 40};
        for (int i = 0; i < amounts.length; i++) {
            assertThat(score(CITY, "2027-06-01", "donation 2027-06-01 amount=" + amounts[i]))
                    .as(amounts[i])
                    .isEqualTo(1000 + points[i]);
        }
    }

    @Test
    void whoPerformsLeavesTheDirectGradeForADeductionOfTwoYears() {
        String[] rows = {"defaulter 2027-02-01", "performed 2027-05-01"};
        Answer listed = judge(CITY, "2027-04-30", rows[0]);
        assertThat(listed.surface().band()).isEqualTo("D");
        assertThat(listed.surface().origin()).isEqualTo("DA");
        assertThat(listed.surface().score()).isZero();
        assertThat(listed.lines().getLast()).isEqualTo(new Answer.Line("graded", "D", -1000, null, null));
        assertThat(listed.uncounted().get("r1")).containsExactly("grade-only");
        Answer after = judge(CITY, "2027-05-01", rows);
        assertThat(after.surface().score()).isEqualTo(920);
        assertThat(after.surface().band()).isEqualTo("B");
        assertThat(after.surface().origin()).isEmpty();
        assertThat(after.lines().getLast())
                .isEqualTo(new Answer.Line(
                        "instead", "r1 defaulter", -80, LocalDate.parse("2027-05-01"), LocalDate.parse("2029-05-01")));
        assertThat(judge(CITY, "2029-04-30", rows).surface().score()).isEqualTo(920);
        Answer later = judge(CITY, "2029-05-01", rows);
        assertThat(later.surface().score()).isEqualTo(1000);
        assertThat(later.uncounted().get("r1")).containsExactlyInAnyOrder("repaired", "expired");
    }

    @Test
    void bonusesWaitWhileADirectGradeCounts() {
        String[] rows = {"petition 2027-02-01", "honour 2027-03-01", "corrected 2027-06-01"};
        Answer frozen = judge(CITY, "2027-05-31", rows[0], rows[1]);
        assertThat(frozen.surface().band()).isEqualTo("C");
        assertThat(frozen.surface().score()).isEqualTo(600);
        assertThat(frozen.surface().origin()).isEqualTo("CA");
        assertThat(frozen.uncounted().get("r2")).containsExactly("frozen");
        assertThat(judge(CITY, "2027-06-01", rows).surface().score()).isEqualTo(1050);
        assertThat(judge(CITY, "2029-03-01", rows).surface().score()).isEqualTo(1000);
        Answer expired = judge(CITY, "2030-02-01", rows[0]);
        assertThat(expired.surface().band()).isEqualTo("A");
        assertThat(judge(CITY, "2027-02-01", "honour 2027-01-31", rows[0])
                        .surface()
                        .origin())
                .as("the band of the eve has no label")
                .isEmpty();
    }

    @Test
    void ofOneActOnlyTheLargestCountsFromItsOwnDateOn() {
        String policy = policy("score: {start: 0}", """
                records: {fault: {fields: {act: {type: code, optional: true}, n: integer}}}
                rules: [{id: fault, on: fault, tags: [penalty], points: -record.n, at-most: -12 ever}]
                general:
                - {keep: largest, of: penalty, in-one: record.act}
                - {repeat: penalty, same: rule, while: earlier-counts, times: 2, third: grows, most: 3}
                """);
        String[] rows = {
            "fault 2027-02-01 act=A n=2", "fault 2027-03-01 act=A n=1", "fault 2027-04-01 act=A n=4",
            "fault 2027-05-01 n=1", "fault 2027-06-01 n=1", "fault 2027-07-01 n=1"
        };
        assertThat(score(policy, "2027-03-01", rows)).isEqualTo(-2);
        Answer taken = judge(policy, "2027-04-01", rows);
        assertThat(taken.surface().score()).as("taken over, so no repetition").isEqualTo(-4);
        assertThat(taken.uncounted().get("r1")).containsExactly("overtaken");
        assertThat(taken.uncounted().get("r2")).containsExactly("left-aside");
        assertThat(score(policy, "2027-05-01", rows)).isEqualTo(-6);
        assertThat(score(policy, "2027-06-01", rows)).isEqualTo(-9);
        assertThat(score(policy, "2027-07-01", rows))
                .as("cut at 12, 2 of it overtaken")
                .isEqualTo(-10);
    }

    @Test
    void anExceptionTakesThePlaceOfTheRuleAndAnExceptedRuleStillExcepts() {
        String policy = policy("score: {start: 0}", """
                records: {fare: {fields: {student: boolean, poor: boolean}}}
                rules:
                - {id: all, on: fare, points: -10}
                - {id: student, on: fare, when: record.student, points: -5, exception-to: [all]}
                - {id: poor, on: fare, when: record.student && record.poor, points: -1, exception-to: [student]}
                """);
        assertThat(score(policy, "2027-03-01", "fare 2027-03-01 student=false poor=true"))
                .isEqualTo(-10);
        assertThat(score(policy, "2027-03-01", "fare 2027-03-01 student=true poor=false"))
                .isEqualTo(-5);
        assertThat(score(policy, "2027-03-01", "fare 2027-03-01 student=true poor=true"))
                .isEqualTo(-1);
    }

    @Test
    void amountsComeFromPeopleStepsTiersAndKeyedFigures() {
        String policy = policy("""
                score: {start: 0, decimals: 1}
                amounts: {vote: {2018-01-01: 5, 2027-05-01: 10.5}}""", """
                records:
                  finding: {fields: {value: integer, grounds: text}}
                  fine: {fields: {fine: {type: money, currency: EUR}}}
                  shift: {fields: {hours: integer}}
                  vote: {}
                rules:
                - {id: finding, on: finding, points: {decided: value, reason: grounds, least: -50, most: -5}}
                - {id: fine, on: fine, points: {step-of: record.fine, steps: [{to: 500, give: -10}, {to: 2000, give: -20.5}, {give: -40}]}}
                - {id: shift, on: shift, points: {tier-of: record.hours, tiers: [{from: 10, give: 2}, {from: 20, give: 5}], in: calendar year}}
                - {id: vote, on: vote, points: "amount('vote')"}
                """);
        assertThat(score(policy, "2027-12-01", "finding 2027-03-01 value=-7")).isEqualTo(-70);
        assertThat(score(policy, "2027-12-01", "fine 2027-03-01 fine=500.00")).isEqualTo(-100);
        assertThat(score(policy, "2027-12-01", "fine 2027-03-01 fine=500.01")).isEqualTo(-205);
        assertThat(score(policy, "2027-12-01", "fine 2027-03-01 fine=2000.01")).isEqualTo(-400);
        Answer tiers = judge(
                policy,
                "2028-12-01",
                "shift 2027-03-01 hours=9",
                "shift 2027-12-31 hours=12",
                "shift 2028-01-01 hours=10",
                "shift 2028-01-02 hours=9");
        assertThat(tiers.lines().stream().map(Answer.Line::points)).containsExactly(0L, 50L, 20L);
        assertThat(score(policy, "2027-12-01", "vote 2027-04-30", "vote 2027-05-01"))
                .isEqualTo(155);
    }

    @Test
    void hoursMultiplyAndTimesLimit() {
        String policy = policy("score: {start: 0}", """
                records: {ride: {}}
                rules: [{id: ride, on: ride, points: 3, at-most: 3 times per calendar week, multiply: {by: 2, between: ["06:00-08:30", "22:00-01:00"]}}]
                """);
        assertThat(score(policy, "2027-03-07", "ride 2027-03-01 time=06:00", "ride 2027-03-07 time=08:30"))
                .isEqualTo(9);
        assertThat(score(policy, "2027-03-07", "ride 2027-03-01 time=00:59", "ride 2027-03-07"))
                .isEqualTo(9);
        String[] four = {"ride 2027-03-01", "ride 2027-03-02", "ride 2027-03-03", "ride 2027-03-07"};
        assertThat(judge(policy, "2027-03-07", four).lines().getLast())
                .isEqualTo(new Answer.Line("cut", "r4 ride ride/week", -3, null, null));
        four[3] = "ride 2027-03-08";
        assertThat(score(policy, "2027-03-08", four)).isEqualTo(12);
    }

    @Test
    void validityMayRunToTheEndOfAStretchOrHangOnAField() {
        String policy = policy("score: {start: 0}", """
                records: {deed: {fields: {level: {type: one-of, values: [a, b], optional: true}}}, breach: {continuing: true}}
                rules:
                - {id: deed, on: deed, points: 1, lasts: {by: record.level, values: {a: to end of calendar quarter, b: 2 years}, otherwise: to end of calendar half-year}}
                - {id: breach, on: breach, points: -1, lasts: to end of calendar year}
                """);
        assertThat(judge(policy, "2027-02-10", "deed 2027-02-10 level=a").next().day())
                .isEqualTo("2027-04-01");
        assertThat(judge(policy, "2027-02-10", "deed 2027-02-10 level=b").next().day())
                .isEqualTo("2029-02-10");
        assertThat(judge(policy, "2027-02-10", "deed 2027-02-10").next().day()).isEqualTo("2027-07-01");
        assertThat(judge(policy, "2027-02-10", "breach 2027-02-10").next()).isNull();
        assertThat(judge(policy, "2027-02-10", "breach 2027-02-10 ended=2029-03-01")
                        .next()
                        .day())
                .isEqualTo("2030-01-01");
    }

    @Test
    void onlyTheLatestCountsWhetherOrNotItMeetsTheCondition() {
        String policy = policy("score: {start: 0}", """
                records: {inspection: {fields: {total: integer}}}
                rules: [{id: inspection, on: inspection, counts: latest, when: record.total > 0, points: record.total}]
                """);
        String[] rows = {
            "inspection 2027-02-01 total=5", "inspection 2027-03-01 total=3", "inspection 2027-04-01 total=0"
        };
        assertThat(score(policy, "2027-02-28", rows)).isEqualTo(5);
        assertThat(score(policy, "2027-03-01", rows)).isEqualTo(3);
        assertThat(judge(policy, "2027-04-01", rows).uncounted().get("r2")).containsExactly("not-latest");
    }

    @Test
    void aRepairNeedsItsConditionsAndItsTimeAndMayEndPublication() {
        String policy = policy("score: {start: 0}", """
                records:
                  fault: {gravity: [{is: 1, when: record.fine < 10}, {is: 3, when: record.fine >= 100}, {is: 2}], fields: {fine: integer}}
                  cure: {repairs: [fault], fields: {promise: boolean}}
                rules: [{id: fault, on: fault, points: -5}]
                general:
                - {repair: fault, by: cure, after: 1 day, not-before: {minor: 0 days, general: 3 months, serious: 1 year}, needs: [promise]}
                - {publish: fault, minor: never, general: {least: 3 months, most: 1 year}, serious: {least: 1 year, most: 3 years}}
                """);
        assertThat(score(policy, "2027-04-01", "fault 2027-02-01 fine=5", "cure 2027-03-31 promise=false"))
                .isEqualTo(-5);
        assertThat(score(policy, "2027-04-01", "fault 2027-02-01 fine=5", "cure 2027-03-31 promise=true"))
                .isZero();
        Answer general = judge(policy, "2027-04-01", "fault 2027-02-01 fine=50", "cure 2027-03-31 promise=true");
        assertThat(general.next().day()).isEqualTo("2027-05-01");
        assertThat(general.publications())
                .containsExactly(new Answer.Publication(
                        "r1",
                        2,
                        LocalDate.parse("2027-02-01"),
                        LocalDate.parse("2027-05-01"),
                        LocalDate.parse("2027-05-01")));
        assertThat(judge(policy, "2029-12-31", "fault 2027-02-01 fine=100").publications())
                .hasSize(1);
        assertThat(judge(policy, "2030-02-01", "fault 2027-02-01 fine=100").publications())
                .isEmpty();
    }
}
