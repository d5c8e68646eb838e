package probity.verify.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import probity.verify.oracle.generator.GeneratedCase;
import probity.verify.oracle.generator.PolicyGenerator;

/// Cases worked by hand from docs/reference/evaluation.md, so that the oracle itself is held to something.
class OracleTest {

    /// The policy of one version, from its beginning of 2027, that has these lines under its only article.
    static String policy(String head, String article) {
        return "version: 1\nin-force: 2027-01-01\n" + head + "\narticles:\n- id: '1'\n" + article.indent(2);
    }

    /// Records written as `type date key=value …`, called r1, r2 and so on.
    private static List<Map<String, String>> records(String... rows) {
        List<Map<String, String>> records = new ArrayList<>();
        for (String row : rows) {
            List<String> words = List.of(row.split(" "));
            Map<String, String> record = new LinkedHashMap<>();
            record.put("id", "r" + (records.size() + 1));
            record.put("type", words.get(0));
            record.put("date", words.get(1));
            for (String field : words.subList(2, words.size())) {
                record.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
            }
            records.add(record);
        }
        return records;
    }

    static Answer judge(String policy, String day, String... rows) {
        return new Oracle(List.of(policy)).judge(records(rows), LocalDate.parse(day));
    }

    static long score(String policy, String day, String... rows) {
        return judge(policy, day, rows).surface().score();
    }

    private static final String DEEDS = """
            records: {deed: {fields: {n: integer}}, other: {fields: {n: integer}}}
            rules:
            - {id: deed, on: deed, points: record.n, at-most: %s}
            - {id: other, on: other, points: record.n}
            """;

    @Test
    void aGainIsCutToTheRoomLeftAndALossMakesRoomAgain() {
        String policy = policy("score: {start: 1}", DEEDS.formatted("200 per day"));
        assertThat(score(policy, "2027-03-01", "deed 2027-03-01 n=150", "deed 2027-03-01 n=100"))
                .isEqualTo(201);
        assertThat(score(
                        policy, "2027-03-01", "deed 2027-03-01 n=250", "deed 2027-03-01 n=-30", "deed 2027-03-01 n=50"))
                .isEqualTo(201);
        assertThat(score(policy, "2027-03-02", "deed 2027-03-01 n=250", "deed 2027-03-02 n=250"))
                .isEqualTo(401);
    }

    @Test
    void aLimitBelowZeroHoldsLossesAndLeavesGains() {
        String policy = policy("score: {start: 0}", DEEDS.formatted("-13 per month"));
        assertThat(score(policy, "2027-03-31", "deed 2027-03-01 n=-10", "deed 2027-03-31 n=-10"))
                .isEqualTo(-13);
        assertThat(score(policy, "2027-04-01", "deed 2027-03-31 n=-10", "deed 2027-04-01 n=-10"))
                .isEqualTo(-20);
        assertThat(score(policy, "2027-03-31", "deed 2027-03-01 n=-10", "deed 2027-03-02 n=40"))
                .isEqualTo(30);
    }

    @Test
    void aRollingWindowLeavesOutTheDayItsLengthBefore() {
        String policy = policy("score: {start: 0}", DEEDS.formatted("10 per rolling 30 days"));
        assertThat(score(policy, "2027-12-01", "deed 2027-03-01 n=10", "deed 2027-03-30 n=10"))
                .isEqualTo(10);
        assertThat(score(policy, "2027-12-01", "deed 2027-03-01 n=10", "deed 2027-03-31 n=10"))
                .isEqualTo(20);
    }

    @Test
    void theLeastRoomOfSeveralLimitsCountsAndNamesTheCut() {
        String policy = policy("score: {start: 0}", DEEDS.formatted("[10 per day, 12 ever]"));
        Answer answer = judge(policy, "2027-03-02", "deed 2027-03-01 n=20", "deed 2027-03-02 n=7");
        assertThat(answer.surface().score()).isEqualTo(12);
        assertThat(answer.lines().stream().map(line -> line.of() + " " + line.points()))
                .containsExactly(" 0", "r1 deed 20", "r1 deed deed/day -10", "r2 deed 7", "r2 deed deed/ever -5");
    }

    @Test
    void whatHasExpiredStaysUsedInItsLimit() {
        String policy = policy("score: {start: 0}", """
                records: {deed: {fields: {n: integer}}}
                rules: [{id: deed, on: deed, points: record.n, at-most: 200 per year, lasts: 1 month}]
                """);
        assertThat(score(policy, "2027-06-01", "deed 2027-02-01 n=180", "deed 2027-05-15 n=180"))
                .isEqualTo(20);
    }

    @Test
    void oneYearFromALeapDayEndsOnTheTwentyEighth() {
        String policy = policy("score: {start: 0}", """
                records: {deed: {}}
                rules: [{id: deed, on: deed, points: 5, lasts: 1 year}]
                """);
        assertThat(score(policy, "2029-02-27", "deed 2028-02-29")).isEqualTo(5);
        assertThat(score(policy, "2029-02-28", "deed 2028-02-29")).isZero();
        assertThat(judge(policy, "2028-03-01", "deed 2028-02-29").next().day()).isEqualTo("2029-02-28");
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItReplaces() {
        String policy = policy("score: {start: 0}", DEEDS.formatted("10 per day"));
        Answer answer = judge(
                policy,
                "2027-03-05",
                "deed 2027-03-01 n=9",
                "deed 2027-03-01 n=4",
                "other 2027-03-05 n=2 corrects=r1",
                "deed 2027-03-09 n=3 corrects=r3");
        assertThat(answer.lines().stream().map(Answer.Line::of)).containsExactly("", "r4 deed", "r2 deed");
        assertThat(answer.surface().score()).isEqualTo(7);
        assertThat(answer.uncounted().keySet()).containsExactly("r1", "r3");
    }

    @Test
    void aMatchingRepairEndsWhatItMatchesAndNothingElse() {
        String policy = policy("score: {start: 0}", """
                records:
                  fault: {same-fact: [file], fields: {file: {type: code, optional: true}}}
                  cure: {repairs: fault, matching: [file], fields: {file: {type: code, optional: true}}}
                rules: [{id: fault, on: fault, points: -5, lasts: 1 year, repair: {by: cure, after: 10 days}}]
                """);
        String[] rows = {
            "fault 2027-03-01 file=A",
            "fault 2027-03-01 file=B",
            "fault 2027-03-02 file=B",
            "fault 2027-03-03",
            "cure 2027-04-01 file=A",
            "cure 2027-04-01"
        };
        assertThat(score(policy, "2027-04-10", rows)).isEqualTo(-15);
        Answer after = judge(policy, "2027-04-11", rows);
        assertThat(after.surface().score()).isEqualTo(-10);
        assertThat(after.uncounted().get("r1")).containsExactly("repaired");
        assertThat(after.uncounted().get("r3")).containsExactly("same-fact");
        assertThat(after.uncounted().get("r6")).contains("no-rule");
    }

    @Test
    void aContinuingBreachLastsFromTheDayItEnded() {
        String policy = policy("score: {start: 0}", """
                records: {breach: {continuing: true}}
                rules: [{id: breach, on: breach, points: -5, lasts: 1 month}]
                """);
        assertThat(score(policy, "2040-01-01", "breach 2027-03-01")).isEqualTo(-5);
        assertThat(score(policy, "2027-06-19", "breach 2027-03-01 ended=2027-05-20"))
                .isEqualTo(-5);
        assertThat(score(policy, "2027-06-20", "breach 2027-03-01 ended=2027-05-20"))
                .isZero();
    }

    @Test
    void aBandIsKeptUntilItsLowerEdge() {
        String policy = policy("""
                score: {start: 0}
                bands: {gold: {from: 400, leave-below: 380}, silver: {from: 300}, basic: {}}""", """
                records: {deed: {fields: {n: integer}}}
                rules: [{id: deed, on: deed, points: record.n, lasts: 1 year}]
                """);
        String[] rows = {"deed 2027-02-01 n=20", "deed 2027-03-01 n=80", "deed 2027-04-01 n=310"};
        assertThat(judge(policy, "2027-04-01", rows).surface().band()).isEqualTo("gold");
        assertThat(judge(policy, "2028-02-01", rows).surface().score()).isEqualTo(390);
        assertThat(judge(policy, "2028-02-01", rows).surface().band()).isEqualTo("gold");
        assertThat(judge(policy, "2028-03-01", rows).surface().band()).isEqualTo("silver");
        assertThat(judge(policy, "2027-04-01", "deed 2027-04-01 n=390")
                        .surface()
                        .band())
                .isEqualTo("silver");
    }

    @Test
    void pointsAreClampedOnceAtTheEndAndTheLinesAddUp() {
        String policy = policy("score: {start: 10, floor: 0, ceiling: 15, decimals: 1}", """
                records: {deed: {fields: {fine: {type: money, currency: EUR}}}}
                rules:
                - {id: gain, on: deed, points: 20.5}
                - {id: loss, on: deed, when: "record.fine >= 100", points: "-(record.fine / 10)"}
                """);
        Answer answer = judge(policy, "2027-03-01", "deed 2027-03-01 fine=99.99", "deed 2027-03-01 fine=100.00");
        assertThat(answer.lines().stream().map(line -> line.kind() + line.points()))
                .containsExactly("start100", "counted205", "counted205", "counted-100", "ceiling-260");
        assertThat(answer.surface().score()).isEqualTo(150);
    }

    @Test
    void aLaterVersionRulesThePastOnlyWhenItSaysSoAndOnceItIsInForce() {
        String first = policy("score: {start: 0}", """
                records: {deed: {}}
                rules: [{id: deed, on: deed, points: 5}]
                """);
        String second = first.replace("2027-01-01", "2027-06-01").replace("points: 5", "points: 10");
        String third = second.replace("in-force", "applies-to-past: true\nin-force");
        List<Map<String, String>> deed = records("deed 2027-03-01", "deed 2026-12-31");
        Oracle forward = new Oracle(List.of(first, second));
        assertThat(forward.judge(deed, LocalDate.parse("2027-07-01")).surface().score())
                .isEqualTo(5);
        Oracle back = new Oracle(List.of(first, third));
        assertThat(back.judge(deed, LocalDate.parse("2027-05-31")).surface().score())
                .isEqualTo(5);
        assertThat(back.judge(deed, LocalDate.parse("2027-06-01")).surface().score())
                .isEqualTo(10);
    }

    @Test
    void wholeNumbersAndDecimalsAreOneKindOfNumberInExpressions() {
        String policy = policy("score: {start: 0}", """
                records: {deed: {fields: {n: {type: decimal, decimals: 2}, n-again: integer}}}
                rules:
                - {id: a, on: deed, points: 1, when: "record.n == decimal('2.50') && record.n != 2"}
                - {id: b, on: deed, points: 2, when: "min(record.n, 3) == record.n && record.n in [decimal('2.5')]"}
                - {id: c, on: deed, points: 4, when: "record.n * 2 == 5 && record.n / 2 == 1 && record.n % 2 < 1"}
                - {id: d, on: deed, points: 8, when: "-record.n < -2 && days_between(record.date, date('2027-03-03')) == 2"}
                - {id: e, on: deed, points: 16, when: "record.n-again - 1 == 3 && has(record.n-again)"}
                """);
        assertThat(score(policy, "2027-03-01", "deed 2027-03-01 n=2.50 n-again=4"))
                .isEqualTo(31);
    }

    /// The oracle replays only days on which something can change; here it replays every day.
    @Test
    void replayingEveryDayGivesTheSameBandAndTheSameNextChange() {
        for (long seed = 1; seed <= 60; seed++) {
            GeneratedCase asked = PolicyGenerator.generate(seed).next();
            Oracle oracle = new Oracle(asked.texts());
            TreeSet<LocalDate> every = new TreeSet<>(oracle.days(asked.records()));
            every.addAll(every.first().datesUntil(every.first().plusDays(500)).toList());
            assertThat(oracle.judge(asked.records(), asked.day(), every))
                    .as("seed " + seed)
                    .usingRecursiveComparison()
                    // Terms of proposals are stated for the day that is judged only.
                    .ignoringFields("next.surface.proposals")
                    .isEqualTo(oracle.judge(asked.records(), asked.day()));
        }
    }

    /// As ARCHITECTURE.md says. What judges the engine must be short enough to be read whole.
    @Test
    void theOracleIsShortEnoughToBeReadInOneSitting() throws IOException {
        Path folder = Path.of(System.getProperty("probity.root", ".."), "verify/src/test/java/probity/verify/oracle");
        List<String> code = new ArrayList<>();
        for (String file : List.of("Answer", "PlainPolicy", "Walk", "Day", "Oracle", "Elsewhere")) {
            code.addAll(Files.readAllLines(folder.resolve(file + ".java")));
        }
        code.removeIf(line -> line.isBlank() || line.matches("(\\s*//|import |package ).*"));
        assertThat(code.size()).isBetween(500, 1_600);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".java") && !name.matches("package-info.*|.*Test.java")))
                    .hasSize(6);
        }
    }
}
