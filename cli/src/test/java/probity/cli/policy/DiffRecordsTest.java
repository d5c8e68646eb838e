package probity.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.cli.Probity.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.cli.Probity;

class DiffRecordsTest {

    private static final String CARD = "programmes/city-green-card";
    private static final String HYGIENE = "programmes/restaurant-hygiene";

    @TempDir
    private Path folder;

    private static String text(String programme) throws IOException {
        return Files.readString(Probity.ROOT.resolve(programme).resolve("policy.yaml"));
    }

    private String card(String what, String instead) throws IOException {
        assertThat(text(CARD)).contains(what);
        return file(folder, "card.yaml", text(CARD).replace(what, instead));
    }

    private String records() throws IOException {
        return file(folder, "records.csv", """
                id,subject,type,date,hours,loan,items,days
                1,M1,volunteering,2027-02-01,18,,,
                2,M1,volunteering,2027-12-20,20,,,
                3,M2,volunteering,2027-12-20,2,,,
                4,M3,late-returns,2027-12-20,,L1,3,61
                """);
    }

    @Test
    void whoGainsAndWhoLosesIsSaidAndWritten() throws IOException, InterruptedException {
        String newer = card("at-most: 200 per", "at-most: 120 per").replace("200 points", "120 points");
        Path out = folder.resolve("changes.csv");
        Probity answer = Probity.run(
                "policy",
                "diff",
                CARD,
                newer,
                "--records",
                records(),
                "--as-of",
                "2028-01-10",
                "--out",
                out.toString());
        assertThat(answer.code()).as(answer.err()).isEqualTo(1);
        assertThat(answer.out())
                .startsWith("Article 1, rule volunteering: it said")
                .endsWith("""

                3 subjects as of 2028-01-10, each policy as if its last version had always been in force.
                  gain        0   0.0 %
                  lose        1  33.3 %
                  same score  2  66.6 %
                1 subject in all with any change.

                By size of the change
                  lose 10 to 99  1

                Largest changes
                  M1  loses  80  200 → 120
                """);
        assertThat(out).hasContent("""
                subject,score-before,score-after,change,band-before,band-after,lists-entered,lists-left,\
                benefits-gained,benefits-lost,restrictions-proposed,restrictions-ended
                M1,200,120,-80,basic,basic,,,,,,
                """);
    }

    @Test
    void bandsBenefitsAndRestrictionsThatChangeAreCounted() throws IOException, InterruptedException {
        String newer = card("silver: {from: 300}", "silver: {from: 20}");
        String harsher = file(
                folder,
                "harsher.yaml",
                Files.readString(Path.of(newer)).replace("record.items >= 3", "record.items >= 4"));
        Probity answer = Probity.run("policy", "diff", CARD, harsher, "--records", records(), "--as-of", "2028-01-10");
        assertThat(answer.out()).endsWith("""
                3 subjects in all with any change.

                Bands
                  from   to      subjects
                  basic  silver         2

                Benefits
                  benefit            gained  lost
                  museum-half-price       2     0

                Restrictions
                  restriction          proposed anew  no longer
                  pause-extended-loan              0          1
                """);
    }

    @Test
    void theSameIsSaidToMachines() throws IOException, InterruptedException {
        String newer = card("silver: {from: 300}", "silver: {from: 20}");
        Probity answer = Probity.run(
                "policy", "diff", CARD, newer, "--records", records(), "--as-of", "2028-01-10", "--format", "json");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out().replaceAll("\\s+", " "))
                .startsWith("{ \"changes\": [ \"Band silver was: from 300. It is: from 20.\" ], \"records\": { "
                        + "\"as-of\": \"2028-01-10\", \"basis\": \"always\", \"subjects\": 3,")
                .contains("\"bands\": [ { \"from\": \"basic\", \"to\": \"silver\", \"subjects\": ");
        Probity texts = Probity.run("policy", "diff", CARD, CARD, "--format", "json");
        assertThat(texts.code()).isZero();
        assertThat(texts.out().replaceAll("\\s+", " ")).isEqualTo("{ \"changes\": [] } ");
    }

    @Test
    void thePoliciesGiveWhatScoreGivesByEach() throws IOException, InterruptedException {
        String newer = file(
                folder,
                "hygiene.yaml",
                text(HYGIENE).replace("at-most: -4 per calendar year", "at-most: -2 per calendar year"));
        String records = HYGIENE + "/sample/records.csv";
        Path out = folder.resolve("changes.csv");
        Probity answer = Probity.run(
                "policy",
                "diff",
                HYGIENE,
                newer,
                "--records",
                records,
                "--as-of",
                "2026-06-01",
                "--out",
                out.toString());
        assertThat(answer.code()).as(answer.err()).isEqualTo(1);
        List<String> before = scores(HYGIENE, records);
        List<String> after = scores(newer, records);
        List<String> expected = new ArrayList<>();
        for (int i = 1; i < before.size(); i++) {
            String[] one = before.get(i).split(",", -1);
            String[] other = after.get(i).split(",", -1);
            assertThat(one[0]).isEqualTo(other[0]);
            if (!one[1].equals(other[1])) {
                expected.add(one[0] + "," + one[1] + "," + other[1]);
            }
        }
        assertThat(expected).isNotEmpty();
        assertThat(Files.readAllLines(out).stream()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .filter(cells -> !cells[3].equals("0"))
                        .map(cells -> cells[0] + "," + cells[1] + "," + cells[2]))
                .containsExactlyElementsOf(expected);
    }

    private static List<String> scores(String policy, String records) throws IOException, InterruptedException {
        return Probity.run("score", policy, records, "--as-of", "2026-06-01")
                .out()
                .lines()
                .toList();
    }

    @Test
    void onItsFirstDayANewerVersionRulesWhatComesAfterItAlone() throws IOException, InterruptedException {
        String newer = file(
                folder,
                "next.yaml",
                text(CARD)
                        .replace("version: 3", "version: 4")
                        .replace("in-force: 2027-01-01", "in-force: 2027-12-01")
                        .replace("10 * record.hours", "1 * record.hours"));
        String records = records();
        Probity first = Probity.run(
                "policy", "diff", CARD, newer, "--records", records, "--as-of", "2028-01-10", "--basis", "first-day");
        // Of M1 18 hours at 10 points and 20 at 1 still come to 200.
        assertThat(first.out())
                .contains("each record by the version that rules it")
                .endsWith("Largest changes\n  M2  loses  18  20 → 2\n");
        Probity always = Probity.run("policy", "diff", CARD, newer, "--records", records, "--as-of", "2028-01-10");
        assertThat(always.out()).contains("M1  loses  162  200 → 38\n");
    }

    @Test
    void aPolicyThatIsRefusedForPersonsIsHeldAgainstNobodysRecords() throws IOException, InterruptedException {
        String refused = card("  - id: \"2\"\n", """
                  - id: "1.2"
                    title: Opinions
                    text: A post gives 1 point for 1 year.
                    records:
                      post: {from: [food-bank], category: POL.OPINION, same-fact: [file], fields: {file: code}}
                    rules:
                      - {id: post, on: post, points: 1, lasts: 1 year}
                  - id: "2"
                """);
        Probity answer = Probity.run("policy", "diff", CARD, refused, "--records", records(), "--as-of", "2028-01-10");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("CAT-1", "is refused for natural persons; no records are evaluated by it");
    }

    @Test
    void rowsThatCannotBeTakenAreLeftOutWhenThatIsAskedForAndWrittenBesideTheOutput()
            throws IOException, InterruptedException {
        String newer = card("at-most: 200 per", "at-most: 120 per").replace("200 points", "120 points");
        String records = records();
        Files.writeString(Path.of(records), "5,M4,volunteering,2027-12-20,soon,,,\n", StandardOpenOption.APPEND);
        Path out = folder.resolve("changes.csv");
        String[] asked = {
            "policy", "diff", CARD, newer, "--records", records, "--as-of", "2028-01-10", "--out", out.toString()
        };
        Probity refused = Probity.run(asked);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("line 6: ", "use --skip-bad to go on without these rows");
        assertThat(out).doesNotExist();

        String[] skipping = Arrays.copyOf(asked, asked.length + 1);
        skipping[asked.length] = "--skip-bad";
        Probity answer = Probity.run(skipping);
        assertThat(answer.code()).as(answer.err()).isEqualTo(1);
        assertThat(answer.out()).contains("3 subjects as of 2028-01-10");
        assertThat(answer.err()).contains("line 6: ", "1 row left out; all are in " + out + ".bad.csv.");
        assertThat(folder.resolve("changes.csv.bad.csv"))
                .content()
                .startsWith("line,reason,row\n6,")
                .endsWith("\"5,M4,volunteering,2027-12-20,soon,,,\"\n");

        Probity beside =
                Probity.run("policy", "diff", CARD, CARD, "--records", records, "--as-of", "2028-01-10", "--skip-bad");
        assertThat(beside.code()).as(beside.err()).isZero();
        assertThat(folder.resolve("records.csv.bad.csv")).exists();
        assertThat(Probity.run("policy", "diff", CARD, CARD, "--skip-bad").err())
                .contains("are for --records FILE");
    }

    @Test
    void whatCannotBeComparedIsSaid() throws IOException, InterruptedException {
        String records = records();
        Probity dayless = Probity.run("policy", "diff", CARD, CARD, "--records", records);
        assertThat(dayless.code()).isEqualTo(2);
        assertThat(dayless.err()).contains("--records needs --as-of DAY");
        Probity needless = Probity.run("policy", "diff", CARD, CARD, "--as-of", "2028-01-10");
        assertThat(needless.err()).contains("are for --records FILE");
        String other = card("items: integer", "items: code");
        Probity changed = Probity.run("policy", "diff", CARD, other, "--records", records, "--as-of", "2028-01-10");
        assertThat(changed.code()).isEqualTo(2);
        assertThat(changed.out()).isEmpty();
    }
}
