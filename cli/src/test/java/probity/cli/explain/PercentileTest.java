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
            subjects: {kind: company, identifier: lei, basis: {statute: "Act 1"}}
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

    @TempDir
    private Path folder;

    private Probity explain(String percentile, String subject, String... more)
            throws IOException, InterruptedException {
        String policy = file(folder, "policy.yaml", POLICY.formatted(percentile));
        String records = file(folder, "records.csv", RECORDS);
        String[] words = new String[6 + more.length];
        System.arraycopy(new String[] {"explain", policy, records, subject, "--as-of", "2027-06-01"}, 0, words, 0, 6);
        System.arraycopy(more, 0, words, 6, more.length);
        return Probity.run(words);
    }

    @Test
    void bothSharesComeLastWithTheWordsForWhomTheyAre() throws IOException, InterruptedException {
        assertThat(explain(DECLARED, "A").out()).endsWith("""

                Among the other subjects of this file
                  50 percent have a worse score (2 of 4)
                  of those with profile.sector freight: 50 percent have a worse score (1 of 2)
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
                  50 percent have a worse score (2 of 4)
                  no record puts the subject into a group of `profile.sector`
                """);
    }

    @Test
    void jsonHoldsTheSame() throws IOException, InterruptedException {
        assertThat(explain(DECLARED, "A", "--format", "json").out().replaceAll("\\s+", " "))
                .contains("\"percentile\": { \"shown-to\": \"self\","
                        + " \"programme\": { \"percent\": 50, \"worse\": 2, \"others\": 4 },"
                        + " \"groups\": { \"profile.sector\": { \"percent\": 50, \"worse\": 1, \"others\": 2,"
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
