package probity.cli.score;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.cli.Probity.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.cli.Probity;

class ScoreTest {

    private static final String CARD = "programmes/city-green-card/policy.yaml";
    private static final String HEADER = "id,subject,type,date,hours,loan,items,days\n";

    @TempDir
    private Path folder;

    private Probity score(String records, String... more) throws IOException, InterruptedException {
        String[] first = {"score", CARD, file(folder, "records.csv", records), "--as-of", "2027-06-01"};
        return Probity.run(
                Stream.of(List.of(first), List.of(more)).flatMap(List::stream).toArray(String[]::new));
    }

    @Test
    void oneRowASubjectSortedByCodePointWhateverTheirOrderInTheFile() throws IOException, InterruptedException {
        Probity answer = score(HEADER
                + "r1,z,volunteering,2027-02-01,1,,,\n"
                + "r2,\uFF5E,volunteering,2027-02-01,2,,,\n"
                + "r3,\uD83D\uDE00,volunteering,2027-02-01,3,,,\n"
                + "r4,\"a,\"\"b\",volunteering,2027-02-01,18,,,\n"
                + "r5,z,volunteering,2027-02-02,4,,,\n"
                + "r6,Z,late-returns,2027-03-01,,L1,3,61\n");
        assertThat(answer.out()).isEqualTo("""
                        subject,score,band,lists
                        Z,0,basic,
                        "a,""b",180,basic,
                        z,50,basic,
                        \uFF5E,20,basic,
                        \uD83D\uDE00,30,basic,
                        """);
        assertThat(answer.err()).isEqualTo("6 rows read, 5 subjects scored as of 2027-06-01.\n");
        assertThat(answer.code()).isZero();
    }

    @Test
    void aSubjectWithoutARecordAppearsOnlyWhenItIsListed() throws IOException, InterruptedException {
        String records = HEADER + "r1,b,volunteering,2027-02-01,1,,,\n";
        String subjects = file(folder, "subjects.csv", "name,subject\nAnna,a\nBea,b\n\"Carl, C\",c\n");
        assertThat(score(records).out()).isEqualTo("subject,score,band,lists\nb,10,basic,\n");
        assertThat(score(records, "--subjects", subjects).out())
                .isEqualTo("subject,score,band,lists\na,0,basic,\nb,10,basic,\nc,0,basic,\n");
    }

    @Test
    void tablesAndJson() throws IOException, InterruptedException {
        String records = HEADER + "r1,anna,volunteering,2027-02-01,18,,,\nr2,b,volunteering,2027-02-01,1,,,\n";
        assertThat(score(records, "--format", "table").out()).isEqualTo("""
                        subject  score  band   lists
                        ────────────────────────────
                        anna       180  basic
                        b           10  basic
                        """);
        assertThat(score(records, "--format", "json").out()).isEqualTo("""
                        [{"subject": "anna", "score": 180, "band": "basic", "lists": []},
                         {"subject": "b", "score": 10, "band": "basic", "lists": []}]
                        """);
    }

    @Test
    void recordsDatedAfterTheDayJudgedDoNotCountAndThatIsSaid() throws IOException, InterruptedException {
        Probity answer = score(HEADER
                + "r1,a,volunteering,2027-02-01,1,,,\n"
                + "r2,a,volunteering,2027-06-02,1,,,\n"
                + "r3,a,volunteering,2026-12-31,1,,,\n");
        assertThat(answer.out()).isEqualTo("subject,score,band,lists\na,10,basic,\n");
        assertThat(answer.err()).isEqualTo("""
                        1 record is dated after 2027-06-01 and not counted.
                        1 record is older than the first version of the policy (2027-01-01) and not counted.
                        3 rows read, 1 subject scored as of 2027-06-01.
                        """);
    }

    @Test
    void knownByLeavesOutWhatArrivedLater() throws IOException, InterruptedException {
        String records = """
                id,subject,type,date,hours,arrived
                r1,a,volunteering,2027-03-01,1,2027-03-15
                r2,a,volunteering,2027-03-01,2,2027-03-01
                """;
        assertThat(score(records).out()).contains("a,30,");
        Probity earlier = score(records, "--known-by", "2027-03-10");
        assertThat(earlier.out()).contains("a,20,");
        assertThat(earlier.err()).isEqualTo("""
                        1 record was not yet known by then and left out.
                        2 rows read, 1 subject scored as of 2027-06-01, as known by 2027-03-10.
                        """);
    }

    @Test
    void knownByNeedsToBeToldWhenRecordsArrived() throws IOException, InterruptedException {
        Probity without = score(HEADER, "--known-by", "2027-03-10");
        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err()).contains("has no column `arrived`");
        Probity empty = score(
                "id,subject,type,date,hours,arrived\nr1,a,volunteering,2027-03-01,1,\n", "--known-by", "2027-03-10");
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.err()).contains("line 2: `arrived` is empty");
    }

    @Test
    void statusCorrectionsAndOtherReservedColumnsAreObserved() throws IOException, InterruptedException {
        String records = """
                corrects,status,id,subject,type,date,hours,time,source
                ,,r1,a,volunteering,2027-03-01,1,09:00,food-bank
                ,void,r2,a,volunteering,2027-03-01,2,,food-bank
                r1,,r3,a,volunteering,2027-03-01,4,,food-bank
                r3,,r4,a,volunteering,2027-03-01,5,,food-bank
                """;
        assertThat(score(records).out()).isEqualTo("subject,score,band,lists\na,50,basic,\n");
    }

    @Test
    void theOutputAppearsAllAtOnceUnderItsName() throws IOException, InterruptedException {
        Path out = folder.resolve("out.csv");
        Probity answer = score(HEADER + "r1,a,volunteering,2027-02-01,1,,,\n", "--out", out.toString());
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).isEmpty();
        assertThat(out).hasContent("subject,score,band,lists\na,10,basic,\n");
        assertThat(names()).containsExactlyInAnyOrder("out.csv", "records.csv");
    }

    @Test
    void badRowsLeaveAnEarlierOutputUntouched() throws IOException, InterruptedException {
        Path out = folder.resolve("out.csv");
        Files.writeString(out, "earlier");
        Probity answer = score(HEADER + "r1,a,volunteering,2018-02-30,1,,,\n", "--out", out.toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(out).hasContent("earlier");
        assertThat(names()).containsExactlyInAnyOrder("out.csv", "records.csv");
    }

    @Test
    void skippedRowsAreWrittenBesideTheOutputInTheOrderOfTheFile() throws IOException, InterruptedException {
        Path out = folder.resolve("out.csv");
        String records = HEADER
                + "r1,a,volunteering,2027-02-01,1,,,\n"
                + "r1,b,volunteering,2027-02-01,7,,,\n"
                + "r2,a,volunteering,2018-02-30,\"1\",,,\n"
                + "r3,a,volunteering,2027-02-01,2,,,\n";
        Probity answer = score(records, "--out", out.toString(), "--skip-bad");
        assertThat(answer.code()).isZero();
        assertThat(out).hasContent("subject,score,band,lists\na,30,basic,\n");
        assertThat(folder.resolve("out.csv.bad.csv")).hasContent("""
                        line,reason,row
                        3,`id` `r1` stands already on line 2,"r1,b,volunteering,2027-02-01,7,,,"
                        4,"`date` `2018-02-30` is not a day of the calendar, written like `2027-03-01`",\
                        "r2,a,volunteering,2018-02-30,""1"",,,"
                        """);
        assertThat(answer.err()).contains("2 rows left out; all are in ").contains("4 rows read, 1 subject scored");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
