package probity.verify.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.verify.oracle.OracleTest.judge;
import static probity.verify.oracle.OracleTest.policy;
import static probity.verify.oracle.OracleTest.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What hangs on more than the records of one day, worked by hand: needs, grace, lists with terms, publication of
/// scores, days without evaluation, weights.
class OracleHistoryTest {

    private static final String LEVELS = policy("""
            score: {start: 0, better: higher, dimensions: {conduct: {title: C}, posts: {title: P, beside: true}}}
            bands: {gold: {from: 5, grace: 2 weeks, needs: {posts: {at-least: 20, keep: 18}}}, silver: {from: 3}, basic: {}}""", """
            records: {deed: {fields: {n: integer}}, post: {fields: {n: integer}}}
            rules:
            - {id: deed, on: deed, dimension: conduct, points: record.n, lasts: 1 year}
            - {id: post, on: post, dimension: posts, points: record.n}
            """);

    @Test
    void aBandNeedsWhatStandsBesideTheScoreAndKeepsAtALittleLess() {
        String deed = "deed 2027-02-01 n=6";
        assertThat(judge(LEVELS, "2027-02-01", deed).surface().band()).isEqualTo("silver");
        assertThat(judge(LEVELS, "2027-02-01", deed, "post 2027-02-01 n=20")
                        .surface()
                        .band())
                .isEqualTo("gold");
        assertThat(judge(LEVELS, "2027-02-01", deed, "post 2027-02-01 n=19")
                        .surface()
                        .band())
                .isEqualTo("silver");
        Answer kept = judge(LEVELS, "2027-06-02", deed, "post 2027-02-01 n=20", "post 2027-06-01 n=-2");
        assertThat(kept.surface().band()).isEqualTo("gold");
        assertThat(kept.surface().score()).isEqualTo(6);
        assertThat(kept.uncounted().get("r2")).containsExactly("no-points");
    }

    @Test
    void aBandIsKeptForItsGraceAndLostOnItsLastDay() {
        String[] rows = {"deed 2027-02-01 n=6", "post 2027-02-01 n=20", "post 2027-06-01 n=-3"};
        Answer within = judge(LEVELS, "2027-06-14", rows);
        assertThat(within.surface().band()).isEqualTo("gold");
        assertThat(within.next().day()).isEqualTo("2027-06-15");
        assertThat(judge(LEVELS, "2027-06-15", rows).surface().band()).isEqualTo("silver");
        String[] better = {rows[0], rows[1], rows[2], "post 2027-06-10 n=1", "post 2027-06-12 n=-1"};
        assertThat(judge(LEVELS, "2027-06-25", better).surface().band()).isEqualTo("gold");
        assertThat(judge(LEVELS, "2027-06-26", better).surface().band()).isEqualTo("silver");
    }

    private static final String LIST = policy("score: {start: 0}", """
            records: {fault: {}, deed: {}}
            rules:
            - {id: fault, on: fault, points: -5, lasts: 10 days}
            - {id: deed, on: deed, points: 2}
            lists: [{id: watch, title: Watch, score-below: 0, at-least: 1 month, at-most: 3 months, leave: {score-from: 1}}]
            """);

    @Test
    void aListIsKeptForItsLeastLengthAndLeftAtItsGreatest() {
        String fault = "fault 2027-02-01";
        assertThat(judge(LIST, "2027-02-15", fault).surface().lists())
                .as("no longer below zero, but not yet from one")
                .containsExactly("watch");
        assertThat(judge(LIST, "2027-02-15", fault).next().day()).isEqualTo("2027-05-01");
        assertThat(judge(LIST, "2027-02-28", fault, "deed 2027-02-20").surface().lists())
                .containsExactly("watch");
        assertThat(judge(LIST, "2027-03-01", fault, "deed 2027-02-20").surface().lists())
                .isEmpty();
        String[] faults = {fault, "fault 2027-02-05", "fault 2027-04-25", "fault 2027-05-10"};
        assertThat(judge(LIST, "2027-05-01", faults).surface().lists()).isEmpty();
        assertThat(judge(LIST, "2027-05-10", faults).surface().lists())
                .as("still below zero since the list was left")
                .containsExactly("watch");
    }

    @Test
    void afterItsGreatestLengthAListWaitsUntilItsTriggerHasCeased() {
        String[] faults = {"fault 2027-02-01", "fault 2027-04-25", "fault 2027-05-03"};
        assertThat(judge(LIST, "2027-05-04", faults).surface().lists()).isEmpty();
        assertThat(judge(LIST, "2027-05-20", faults[0], faults[1], faults[2], "fault 2027-05-20")
                        .surface()
                        .lists())
                .containsExactly("watch");
    }

    @Test
    void aScorePublishedOnceAMonthStaysUntilTheNextDayOfPublication() {
        String policy = policy("score: {start: 0, published: monthly on day 6}", """
                records: {deed: {}}
                rules: [{id: deed, on: deed, points: 2, lasts: 1 month}]
                """);
        assertThat(score(policy, "2027-03-05", "deed 2027-02-07")).isZero();
        Answer answer = judge(policy, "2027-03-10", "deed 2027-02-07", "deed 2027-03-07");
        assertThat(answer.surface().score()).isEqualTo(2);
        assertThat(answer.judged()).isEqualTo("2027-03-06");
        assertThat(answer.next().day()).isEqualTo("2027-05-06");
        assertThat(judge(policy, "2027-03-10", "deed 2027-02-07").next().day()).isEqualTo("2027-04-06");
    }

    @Test
    void whoIsNotEvaluatedStandsAtTheStartAndWhoIsSuspendedAtTheEve() {
        String policy = policy("""
                score: {start: 10}
                bands: {good: {from: 12}, plain: {}}""", """
                records: {deed: {}, away: {}, inquiry: {}}
                rules:
                - {id: deed, on: deed, points: 2}
                - {id: away, on: away, lasts: 10 days}
                - {id: inquiry, on: inquiry, lasts: 20 days}
                general:
                - {suspend-while: [inquiry], title: Under inquiry}
                - {exclude-while: away, title: Away}
                """);
        Answer away = judge(policy, "2027-03-05", "deed 2027-02-01", "away 2027-03-01", "deed 2027-03-02");
        assertThat(away.surface())
                .isEqualTo(new Answer.Surface(10, "", "", "article-1-2", List.of(), List.of(), Map.of()));
        assertThat(away.lines()).hasSize(1);
        assertThat(away.uncounted().keySet()).containsExactly("r1", "r2", "r3");
        assertThat(away.next().day()).isEqualTo("2027-03-11");
        assertThat(away.next().surface().score()).isEqualTo(14);
        String[] rows = {"deed 2027-02-01", "inquiry 2027-03-01", "deed 2027-03-05", "inquiry 2027-03-10"};
        Answer suspended = judge(policy, "2027-03-29", rows);
        assertThat(suspended.surface().score()).isEqualTo(12);
        assertThat(suspended.judged()).isEqualTo("2027-02-28");
        assertThat(suspended.next().day()).isEqualTo("2027-03-30");
        assertThat(judge(policy, "2027-03-30", rows).surface().score()).isEqualTo(14);
    }

    @Test
    void dimensionsAreWeighedOntoARangeAndRoundedOnce() {
        String policy = policy("""
                score:
                  range: [350, 950]
                  round: half-up
                  each-dimension: {start: 500, range: [0, 1000]}
                  dimensions: {history: {weight: 35}, contacts: {weight: 5}, conduct: {weight: 60}, largest: {beside: true}}""", """
                records: {deed: {fields: {n: integer}}, talk: {fields: {n: integer}}}
                rules:
                - {id: deed, on: deed, dimension: history, points: record.n}
                - {id: talk, on: talk, dimension: contacts, points: record.n}
                - {id: size, on: talk, dimension: largest, points: record.n}
                """);
        assertThat(score(policy, "2027-03-01")).isEqualTo(650);
        // 350 + 600 · (35 · 700 + 5 · 1000 + 60 · 500) / 100 / 1000 = 350 + 357 = 707
        Answer answer = judge(policy, "2027-03-01", "deed 2027-03-01 n=200", "talk 2027-03-01 n=900");
        assertThat(answer.surface().score()).isEqualTo(707);
        assertThat(answer.lines().stream().map(line -> (line.kind() + " " + line.of() + " " + line.points())))
                .containsExactly(
                        "start  350",
                        "dimension-start history 500",
                        "counted r1 deed 200",
                        "weighed history -553",
                        "dimension-start contacts 500",
                        "counted r2 talk 900",
                        "dimension-ceiling contacts -400",
                        "weighed contacts -970",
                        "dimension-start conduct 500",
                        "weighed conduct -320");
        // 600 · 35 · 702 / 100,000 = 147.42 and 600 · 5 · 503 / 100,000 = 15.09: 342.51 in all
        Answer rounded = judge(policy, "2027-03-01", "deed 2027-03-01 n=202", "talk 2027-03-01 n=3");
        assertThat(rounded.surface().score()).isEqualTo(693);
        assertThat(rounded.lines().getLast()).isEqualTo(new Answer.Line("rounded", "", 1, null, null));
    }

    @Test
    void aProposalSaysUntilWhenToAnswerAndFromWhenToDecide() {
        String policy = policy("""
                score: {start: 0}
                calendar: {weekend: [saturday, sunday], holidays: [2027-03-08]}""", """
                records: {fault: {}}
                rules: [{id: fault, on: fault}]
                measures: [{id: pause, because: fault, notice: {before: 14 days, objection: 10 working days}}]
                """);
        Answer answer = judge(policy, "2027-03-05", "fault 2027-03-01");
        assertThat(answer.surface().proposals())
                .containsEntry(
                        "pause",
                        new Answer.Proposal(
                                List.of("r1"), LocalDate.parse("2027-03-22"), LocalDate.parse("2027-03-19")));
    }
}
