package probity.cli.score;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.cli.Probity.file;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.cli.Probity;

/// Records about companies, by their unified social credit codes.
class IdentifiersTest {

    private static final String REGISTER = "programmes/company-register/policy.yaml";
    private static final String RESIDENT = "999999200002290019";

    private static final String RECORDS = """
            id,subject,type,date,permit
            r1,91999900100079190L,promise-kept,2026-05-01,P1
            r2,91350100M0001TGQXM,promise-kept,2026-05-01,P2
            r3,91350100M0001TGQXM,promise-kept,2026-05-02,P3
            r4,91999900100079190M,promise-kept,2026-05-01,P4
            r5,92340603MA2UK0ME1G,promise-kept,2026-05-01,P5
            r6,999999200002290019,promise-kept,2026-05-01,P6
            """;

    @TempDir
    private Path folder;

    private Probity score(String... more) throws IOException, InterruptedException {
        String records = file(folder, "records.csv", RECORDS);
        String[] words = new String[5 + more.length];
        System.arraycopy(new String[] {"score", REGISTER, records, "--as-of", "2026-06-01"}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return Probity.run(words);
    }

    @Test
    void wrongCodesAndPersonsAreRefusedAndNobodysNumberIsRepeated() throws IOException, InterruptedException {
        Probity answer = score();
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .contains("line 5: `subject` is no unified social credit code: the check character")
                .contains("line 6: `subject` is the number of a natural person: codes that begin with 92")
                .contains("line 7: `subject` is the number of a natural person: it passes the check")
                .contains("3 rows of")
                .doesNotContain("92340603MA2UK0ME1G", RESIDENT);
    }

    @Test
    void withoutThemTheRestIsScoredAndCodesOfThePilotAreCounted() throws IOException, InterruptedException {
        Path out = folder.resolve("out.csv");
        Probity answer = score("--skip-bad", "--out", out.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(out)
                .content()
                .contains("91999900100079190L,", "91350100M0001TGQXM,")
                .hasLineCount(3);
        assertThat(answer.err())
                .contains("2 records are about subjects with a unified social credit code of the pilot");
        assertThat(folder.resolve("out.csv.bad.csv"))
                .content()
                .contains("\"r4,91999900100079190M,", "\"r5,(left out),", "\"r6,(left out),")
                .doesNotContain("92340603MA2UK0ME1G", RESIDENT);
    }

    @Test
    void aListOfSubjectsHoldsCompaniesOnlyToo() throws IOException, InterruptedException {
        String list = file(folder, "list.csv", "subject\n91999900100079190L\n" + RESIDENT + "\n");
        Probity answer = score("--skip-bad", "--subjects", list);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .contains("list.csv, line 3: `subject` is the number of a natural person")
                .doesNotContain(RESIDENT);
    }
}
