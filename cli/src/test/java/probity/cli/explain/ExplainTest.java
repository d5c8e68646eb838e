package probity.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.cli.Probity.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.cli.Probity;
import probity.policy.guard.Guard;

class ExplainTest {

    private static final String CARD = "programmes/city-green-card/policy.yaml";
    private static final String RECORDS = """
            id,subject,type,date,hours,loan,items,days,status
            r1,anna,volunteering,2027-02-01,18,,,,
            x1,ben,volunteering,2027-02-01,1,,,,
            r2,anna,volunteering,2027-02-03,4,,,,
            r3,anna,late-returns,2027-03-01,,L1,3,61,
            r4,anna,late-returns,2027-03-02,,L2,1,10,
            r5,anna,items-returned,2027-04-01,,L2,,,
            r6,anna,volunteering,2027-07-01,4,,,,
            r7,anna,volunteering,2027-02-01,3,,,,held
            """;

    @TempDir
    private Path folder;

    private Probity explain(String subject, String... more) throws IOException, InterruptedException {
        String records = file(folder, "records.csv", RECORDS);
        return Probity.run(Stream.of(List.of("explain", CARD, records, subject, "--as-of", "2027-06-01"), List.of(more))
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    @Test
    void whatMakesGoodComesWithEverythingThatItAsksForAndItsFirstDay() throws IOException, InterruptedException {
        String register =
                Probity.ROOT.resolve("programmes/company-register/policy.yaml").toString();
        String records = file(folder, "companies.csv", """
                id,subject,type,date,decision,severity
                t1,91999900100079190L,tax-penalty,2026-05-01,T-1,serious
                """);
        assertThat(Probity.run("explain", register, records, "91999900100079190L", "--as-of", "2026-06-01")
                        .out())
                .contains("""
                          A record of type repair-approved ends the effect of t1 (tax-penalty, 2026-05-01) at once (article 4).
                            For this it must show: breach corrected, duties done and public promise.
                        """)
                .contains("    It can work from 2027-05-01 on.\n");
    }

    @Test
    void theLinesAddUpAndEverythingElseIsSaidWithItsReason() throws IOException, InterruptedException {
        Probity answer = explain("anna");
        assertThat(answer.out()).isEqualTo(sealed("""
                        City Green Card, version 3, in force from 2027-01-01
                        Subject anna as of 2027-06-01, with all records of the file known
                        Policy SHA-256 HASH
                        Judged by guard GUARD, rules SHA-256 RULES

                        Score 200
                        Band basic; silver from 300 (+100)

                        record  rule                      article  from        until       points
                        ─────────────────────────────────────────────────────────────────────────
                        start                                                                   0
                        r1      volunteering              1        2027-02-01  2028-02-01     180
                        r2      volunteering              1        2027-02-03  2028-02-03      40
                          cut 40 to 20: at most 200 points in a calendar year (article 1)     −20
                        ═════════════════════════════════════════════════════════════════════════
                        score                                                                 200

                        Seen but not counted
                          r7  volunteering    2027-02-01  it is held
                          r3  late-returns    2027-03-01  rule late-returns gives and takes no points; \
                        it is forgotten on 2028-03-01
                          r4  late-returns    2027-03-02  it does not meet the condition of rule late-returns
                          r5  items-returned  2027-04-01  it makes earlier records good; \
                        here there was none with an effect
                          r6  volunteering    2027-07-01  it is dated after the day judged

                        Proposed; without effect before a named person has decided
                          pause-extended-loan (article 4), because of r3 (late-returns, 2027-03-01)

                        Main reasons, the weightiest first
                          1. volunteering (article 1): +200 from 2 records

                        What would change it
                          By itself: on 2028-02-01: score 20, band basic, proposed pause-extended-loan
                          A record of type items-returned ends the effect of r3 (late-returns, 2027-03-01) \
                        at once (article 4).
                          Rule volunteering (article 1) gives `10 * record.hours` points for each record of type \
                        volunteering; at most 200 points in a calendar year, of which 0 are left.
                          Without one of these records the result would be:
                            r1 (volunteering, 2027-02-01)   40  band basic, proposed pause-extended-loan
                            r2 (volunteering, 2027-02-03)  180  band basic, proposed pause-extended-loan
                            r3 (late-returns, 2027-03-01)  200  band basic
                        """));
        assertThat(answer.code()).isZero();
    }

    @Test
    void aWhatIfIsComparedWithTheResultAsItIs() throws IOException, InterruptedException {
        String added = file(folder, "added.csv", """
                id,subject,type,date,hours,loan
                n1,anna,items-returned,2027-05-01,,L1
                n2,anna,volunteering,2027-05-02,3,
                """);
        Probity answer = explain("anna", "--with", added, "--without", "r1");
        assertThat(answer.out())
                .contains("What if: with the records of " + added + ", without r1\nAs it is: score 200, band basic\n")
                .contains("\nScore 70\n")
                .contains("it was made good by n1 (items-returned, 2027-05-01) from 2027-05-01")
                .doesNotContain("Proposed");
    }

    @Test
    void aDayBeforeTheFirstVersionIsSaid() throws IOException, InterruptedException {
        String records = file(folder, "records.csv", RECORDS);
        assertThat(Probity.run("explain", CARD, records, "anna", "--as-of", "2026-12-31")
                        .out())
                .contains("\nThis is before the first version of the policy; nothing counts yet.\n");
        assertThat(Probity.run("score", CARD, records, "--as-of", "2026-12-31").err())
                .contains("2026-12-31 is before the first version of the policy, which is in force from 2027-01-01");
    }

    @Test
    void jsonHoldsTheSame() throws IOException, InterruptedException {
        assertThat(explain("ben", "--format", "json").out()).isEqualTo(sealed(golden("ben.json")));
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(ExplainTest.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// With what is not written down, because each change of the guard or the policy changes it.
    private static String sealed(String text) throws IOException {
        return text.replace("HASH", hash())
                .replace("GUARD", "" + Guard.VERSION)
                .replace("RULES", Guard.shipped().table().hash());
    }

    private static String hash() throws IOException {
        return ((probity.policy.Compilation.Compiled) probity.policy.PolicyCompiler.compile(Probity.ROOT.resolve(CARD)))
                .policy()
                .hash();
    }

    @Test
    void subjectsRecordsAndAddedFilesThatDoNotFitAreRefused() throws IOException, InterruptedException {
        assertThat(explain("ana").err()).contains("has no record of `ana`").contains("Did you mean `anna`?");
        assertThat(explain("ana").code()).isEqualTo(2);
        assertThat(explain("anna", "--without", "x1").err()).contains("`x1` is not a record of this subject.");
        String taken = file(folder, "added.csv", "id,subject,type,date,hours\nr1,anna,volunteering,2027-05-02,3\n");
        assertThat(explain("anna", "--with", taken).err()).contains("line 2: `id` `r1` is taken already.");
        String other = file(folder, "added.csv", "id,subject,type,date,hours\nn1,ben,volunteering,2027-05-02,3\n");
        String correction = file(
                folder,
                "correction.csv",
                "id,subject,type,date,hours,corrects\ny1,anna,volunteering,2027-02-01,1,r99\n");
        assertThat(explain("anna", "--with", correction).err())
                .contains("line 2: it corrects `r99`, which is not a record of this subject.");
        assertThat(explain("anna", "--with", other).err()).contains("line 2: it is about `ben` and not about `anna`.");
    }

    @Test
    void theExampleOfTheHelpWorks() throws IOException, InterruptedException {
        String help = Probity.run("explain", "--help").out();
        String example = help.substring(help.indexOf("  probity explain "), help.indexOf("Exit code"));
        String[] words = example.replace("\\", " ")
                .strip()
                .substring("probity ".length())
                .split("\\s+", -1);
        assertThat(Probity.run(words).code()).isZero();
    }
}
