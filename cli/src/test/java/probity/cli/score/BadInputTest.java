package probity.cli.score;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.cli.Probity.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.cli.Probity;

/// Whatever is wrong with the input: what, where, why, what to do; exit code 2 and no output.
class BadInputTest {

    private static final String CARD = "programmes/city-green-card/policy.yaml";
    private static final String HEADER = "id,subject,type,date,hours,loan,items,days\n";

    @TempDir
    private Path folder;

    private String refused(String policy, String records, String... more) throws IOException, InterruptedException {
        String[] first = {"score", policy, records, "--as-of", "2027-06-01"};
        Probity answer = Probity.run(
                Stream.of(List.of(first), List.of(more)).flatMap(List::stream).toArray(String[]::new));
        assertThat(answer.out()).isEmpty();
        assertThat(answer.code()).as(answer.err()).isEqualTo(2);
        assertThat(answer.err()).doesNotContain("Exception").doesNotContain("\tat ");
        return answer.err().replace(folder + "/", "");
    }

    private String refusedRecords(String text) throws IOException, InterruptedException {
        return refused(CARD, file(folder, "records.csv", text));
    }

    @Test
    void allBadRowsOfAFileAreNamedInItsOrder() throws IOException, InterruptedException {
        String records = HEADER
                + "r1,a,volunteering,2018-02-30,1,,,\n"
                + "r2,,volunteering,2027-02-01,1,,,\n"
                + "r3,a,voluntering,2027-02-01,1,,,\n"
                + "r4,a,volunteering,2027-02-01,99999999999999999999,,,\n"
                + "r5,a,volunteering,2027-02-01,\"1,,,\n"
                + "r6,a,volunteering,2027-02-01,1,,,\n"
                + "r6,b,volunteering,2027-02-02,1,,,\n"
                + "r7,a,volunteering,2027-02-01,1,L1,,\n"
                + "r8,a,volunteering,2027-02-01\n";
        assertThat(refusedRecords(records)).isEqualTo("""
                        records.csv, line 2: `date` `2018-02-30` is not a day of the calendar, written like `2027-03-01`.
                        records.csv, line 3: `subject` is empty.
                        records.csv, line 4: `voluntering` is not a record type of this policy. \
                        Did you mean `volunteering`?.
                        records.csv, line 5: `hours` `99999999999999999999` is not between 1 and 24.
                        records.csv, line 6: a cell begins with a quote that is not closed. \
                        Close it, or write quotes inside a quoted cell twice.
                        records.csv, line 8: `id` `r6` stands already on line 7.
                        records.csv, line 9: `volunteering` has no field `loan`. Leave the cell empty.
                        records.csv, line 10: it has 4 cells, the header has 8.
                        8 rows of records.csv cannot be taken, so nothing was evaluated. \
                        Mend the file, or use --skip-bad to go on without these rows.
                        """.replace("?.", "?"));
    }

    @Test
    void theFirstHundredBadRowsAreShownAndAllAreCounted() throws IOException, InterruptedException {
        String rows = IntStream.range(0, 1_234)
                .mapToObj(i -> "r" + i + ",a,volunteering,2027-02-01,0,,,\n")
                .collect(Collectors.joining());
        String said = refusedRecords(HEADER + rows);
        assertThat(said.lines()).hasSize(102);
        assertThat(said)
                .contains("records.csv, line 101: ")
                .contains("… and 1,134 more.")
                .contains("1,234 rows of records.csv cannot be taken");
    }

    @Test
    void aWrongHeaderIsNamedWithWhatWasProbablyMeant() throws IOException, InterruptedException {
        assertThat(refusedRecords("id,subjct,type,date,hour\n")).isEqualTo("""
                        records.csv, line 1: Column `subjct` is neither a reserved column nor a field of this policy. \
                        Did you mean `subject`?
                        records.csv, line 1: Column `hour` is neither a reserved column nor a field of this policy. \
                        Did you mean `hours`?
                        records.csv, line 1: Column `subject` is missing. The first line names the columns: \
                        `id,subject,type,date`, then fields.
                        """);
    }

    @Test
    void filesThatAreNotCsvAreRecognised() throws IOException, InterruptedException {
        assertThat(refusedRecords("")).contains("The file is empty.");
        assertThat(refusedRecords("id;subject;type;date\n")).contains("separated by semicolons");
        Path utf16 = folder.resolve("utf16.csv");
        Files.write(utf16, "id,subject,type,date\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(refused(CARD, utf16.toString())).contains("UTF-16");
    }

    @Test
    void filesAndFoldersThatAreNotThere() throws IOException, InterruptedException {
        String records = file(folder, "records.csv", HEADER);
        assertThat(refused(CARD, folder.resolve("none.csv").toString())).isEqualTo("There is no file none.csv.\n");
        assertThat(refused(CARD, folder.toString())).contains("is not a file.");
        assertThat(refused("no/such/policy.yaml", records))
                .contains("no/such/policy.yaml")
                .contains("There is no such file.");
        assertThat(refused(
                        CARD,
                        records,
                        "--out",
                        folder.resolve("no").resolve("out.csv").toString()))
                .contains("There is no folder");
        assertThat(refused(CARD, records, "--out", folder.toString())).contains("is a folder.");
        assertThat(refused(
                        CARD, records, "--subjects", folder.resolve("none.csv").toString()))
                .isEqualTo("There is no file none.csv.\n");
        assertThat(refused(CARD, records, "--subjects", file(folder, "s.csv", "subjects\na\n")))
                .contains("has no column `subject`")
                .contains("Did you mean its column `subjects`?");
    }

    @Test
    void correctionsOfRecordsThatAreNotThereAreRefused() throws IOException, InterruptedException {
        String said = refusedRecords("""
                id,subject,type,date,hours,corrects
                r1,a,volunteering,2027-02-01,1,r9
                r2,b,volunteering,2027-02-01,1,r1
                r3,a,volunteering,2027-02-01,1,r3
                r4,a,volunteering,2027-02-01,1,r5
                r5,a,volunteering,2027-02-01,1,
                """);
        assertThat(said)
                .contains("line 2: it corrects `r9`, but no row above has that id, this source and this subject.")
                .contains("line 3: it corrects `r1`")
                .contains("line 4: it corrects `r3`")
                .contains("line 5: it corrects `r5`")
                .contains("4 rows of");
    }

    @Test
    void policiesThatCannotBeRead() throws IOException, InterruptedException {
        String records = file(folder, "records.csv", HEADER);
        assertThat(refused(file(folder, "p.yaml", "probity: 1\n\tx: y\n"), records))
                .contains("p.yaml:2:");
        assertThat(refused(file(folder, "p.yaml", "probity: 1\nprobity: 1\n"), records))
                .contains("p.yaml:2:");
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n"
                + IntStream.range(0, 9)
                        .mapToObj(i -> "b" + i + ": &b" + i + " ["
                                + ("*" + (i == 0 ? "a" : "b" + (i - 1)) + ",").repeat(9) + "x]\n")
                        .collect(Collectors.joining());
        assertThat(refused(file(folder, "p.yaml", bomb), records)).contains("p.yaml:");
        assertThat(refused(file(folder, "p.yaml", "[".repeat(100_000)), records))
                .contains("p.yaml:");
        assertThat(refused(file(folder, "p.yaml", "# " + "x".repeat(11 << 20)), records))
                .contains("p.yaml");
        Path latin = folder.resolve("p.yaml");
        Files.write(latin, "title: Käse\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused(latin.toString(), records)).contains("p.yaml:1:");
    }

    @Test
    void theCommandLineItself() throws IOException, InterruptedException {
        assertThat(Probity.run("scor").err()).contains("score");
        assertThat(Probity.run("score", CARD, "x.csv", "--as-off", "2027-06-01").err())
                .contains("--as-of")
                .contains("`probity score --help` shows how it is used.");
        assertThat(Probity.run("score", CARD, "x.csv", "--as-of", "2027-02-30").err())
                .contains("`2027-02-30` is not a day of the calendar, written like 2027-03-01");
        assertThat(Probity.run("score", CARD).err()).contains("RECORDS.csv");
        assertThat(Probity.run().code()).isEqualTo(2);
    }

    @Test
    void theResultNeverTakesThePlaceOfWhatItIsMadeFrom() throws IOException, InterruptedException {
        String records = file(folder, "records.csv", HEADER + "r1,a,volunteering,2027-02-01,1,,,\n");
        assertThat(refused(CARD, records, "--out", records))
                .isEqualTo("records.csv is read by this command and would be lost.\nName another file with --out.\n");
        String policy = Files.copy(Probity.ROOT.resolve(CARD), folder.resolve("policy.yaml"))
                .toString();
        assertThat(refused(folder.toString(), records, "--out", policy))
                .contains("policy.yaml is read by this command");
        assertThat(refused(policy, records, "--out", policy)).contains("policy.yaml is read by this command");
    }

    @Test
    void aResultThatStandardOutputLosesIsNoSuccess() throws IOException, InterruptedException {
        String records = file(folder, "records.csv", HEADER + "r1,a,volunteering,2027-02-01,1,,,\n");
        Probity answer = Probity.runOnFullDisk("score", CARD, records, "--as-of", "2027-06-01");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("Standard output could not be written (the disk is full)");
    }

    @Test
    void controlCharactersInNamesAreRefusedAndNotSentToTheTerminal() throws IOException, InterruptedException {
        String said =
                refusedRecords(HEADER + "r1,a\u001b[2J,volunteering,2027-02-01,1,,,\nr2,b,x\0y,2027-02-01,1,,,\n");
        assertThat(said)
                .contains("line 2: `subject` `aU+001B[2J` holds a control character. Take it out.")
                .contains("line 3: `xU+0000y` is not a record type")
                .doesNotContain("\u001b");
    }
}
