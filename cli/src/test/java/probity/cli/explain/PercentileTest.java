package probity.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.cli.Probity.file;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.cli.Probity;

/// The share of others with a worse score is shown by `explain`, and by nothing else.
class PercentileTest {

    private static final String POLICY = """
            probity: 1
            programme: harbour
            title: Harbour
            subjects: {kind: company, identifier: "national:harbour", basis: {statute: "Act 1"}}
            context: SAFETY
            time-zone: UTC
            operator: {name: Port, contact: register@port.example, authority: Ombudsman}
            version: 1
            in-force: 2027-01-01
            score: {start: 100, floor: 0, better: higher%s}
            sources: {office: {name: Office, kind: VERIFIED}}
            articles:
              - id: "1"
                title: Fines
                text: A fine takes 5 points.
                records:
                  fine: {from: office, category: REG.PENALTY, gravity: 2}
                  profile: {from: office, category: ID.REF, fields: {sector: {type: one-of, values: [fishing, freight]}}}
                  gone: {from: office, category: ID.REF}
                rules:
                  - {id: fine, on: fine, points: -5}
                  - {id: profile, on: profile}
                  - {id: gone, on: gone}
                general: [{exclude-while: gone, title: Who is gone has no score}]
            """;

    private static final String DECLARED = ", percentile: {shown-to: self, groups: [profile.sector]}";

    private static final String RECORDS = """
            id,subject,type,date,sector
            1,A,profile,2027-02-01,freight
            2,A,fine,2027-02-02,
            3,B,profile,2027-02-01,freight
            4,B,fine,2027-02-02,
            5,B,fine,2027-02-03,
            6,C,profile,2027-02-01,freight
            7,D,profile,2027-02-01,fishing
            8,D,fine,2027-02-02,
            9,D,fine,2027-02-02,
            10,E,gone,2027-02-01,
            11,F,fine,2027-09-01,
            """;

    /// Seven more in freight, three of them with a fine, and eight more in fishing.
    private static String more() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 15; i++) {
            rows.append("p%d,S%d,profile,2027-02-01,%s\n".formatted(i, i, i < 7 ? "freight" : "fishing"));
            rows.append(i < 3 ? "f%d,S%d,fine,2027-02-02,\nf%d-2,S%d,fine,2027-02-03,\n".formatted(i, i, i, i) : "");
        }
        return rows.toString();
    }

    @TempDir
    private Path folder;

    private Probity explain(String percentile, String subject, String... more)
            throws IOException, InterruptedException {
        String policy = file(folder, "policy.yaml", POLICY.formatted(percentile));
        String records = file(folder, "records.csv", RECORDS + more());
        String[] words = new String[6 + more.length];
        System.arraycopy(new String[] {"explain", policy, records, subject, "--as-of", "2027-06-01"}, 0, words, 0, 6);
        System.arraycopy(more, 0, words, 6, more.length);
        return Probity.run(words);
    }

    @Test
    void bothSharesComeLastWithTheWordsForWhomTheyAre() throws IOException, InterruptedException {
        assertThat(explain(DECLARED, "A").out()).endsWith("""

                Among the other subjects of this file
                  26 percent have a worse score (5 of 19)
                  of those with profile.sector freight: 44 percent have a worse score (4 of 9)
                  This is shown to the subject alone. No rule reads it.
                """);
        assertThat(explain(DECLARED, "F").out())
                .contains("  no record puts the subject into a group of `profile.sector`\n");
        assertThat(explain(DECLARED, "E").out())
                .contains("  the subject is not evaluated, so that it has no place\n")
                .doesNotContain("percent have");
    }

    @Test
    void aWhatIfHasItsOwnPlace() throws IOException, InterruptedException {
        assertThat(explain(DECLARED, "A", "--without", "1", "--without", "2").out())
                .contains("""
                  26 percent have a worse score (5 of 19)
                  no record puts the subject into a group of `profile.sector`
                """);
    }

    @Test
    void amongFewNothingIsSaidOfHowTheOthersStand() throws IOException, InterruptedException {
        String policy = file(folder, "policy.yaml", POLICY.formatted(DECLARED));
        String records = file(folder, "few.csv", RECORDS);
        Probity few = Probity.run("explain", policy, records, "A", "--as-of", "2027-06-01");
        assertThat(few.out()).endsWith("""

                Among the other subjects of this file
                  not said: among fewer than 10 subjects, or with fewer left out, it would tell how single others stand
                  of those with profile.sector freight: not said: among fewer than 10 subjects, or with fewer left out, \
                it would tell how single others stand
                  This is shown to the subject alone. No rule reads it.
                """);
        Probity json = Probity.run("explain", policy, records, "A", "--as-of", "2027-06-01", "--format", "json");
        assertThat(json.out().replaceAll("\\s+", " "))
                .contains("\"percentile\": { \"shown-to\": \"self\", \"programme\": null,"
                        + " \"groups\": { \"profile.sector\": null } }");
    }

    @Test
    void jsonHoldsTheSame() throws IOException, InterruptedException {
        assertThat(explain(DECLARED, "A", "--format", "json").out().replaceAll("\\s+", " "))
                .contains("\"percentile\": { \"shown-to\": \"self\","
                        + " \"programme\": { \"percent\": 26, \"worse\": 5, \"others\": 19 },"
                        + " \"groups\": { \"profile.sector\": { \"percent\": 44, \"worse\": 4, \"others\": 9,"
                        + " \"value\": \"freight\" } } }");
    }

    @Test
    void aPolicyThatDeclaresNoneShowsNone() throws IOException, InterruptedException {
        Probity answer = explain("", "A");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).doesNotContain("Among the other subjects");
        assertThat(explain("", "A", "--format", "json").out()).doesNotContain("percentile");
    }

    @Test
    void scoresOfEverybodyHoldNobodysShare() throws IOException, InterruptedException {
        String policy = file(folder, "policy.yaml", POLICY.formatted(DECLARED));
        String records = file(folder, "records.csv", RECORDS);
        assertThat(Probity.run("score", policy, records, "--as-of", "2027-06-01")
                        .out())
                .startsWith("subject,score,band,lists\nA,95,,\nB,90,,\n");
    }
}
