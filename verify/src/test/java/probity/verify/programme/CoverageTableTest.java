package probity.verify.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The table of what has been described in public about social credit, held to what is there.
class CoverageTableTest {

    private static final Path ROOT = Path.of(System.getProperty("probity.root", ".."));
    private static final int ROWS = 78;
    private static final Pattern PROGRAMME = Pattern.compile("`programmes/([a-z0-9-]+)`");

    /// @param number as the table counts
    private record Row(int number, String face, String status, String where, String test) {}

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("COVERAGE.md")).stream()
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length == 8 && cells[1].strip().matches("[0-9]+"))
                .map(cells -> Arrays.stream(cells).map(String::strip).toList())
                .map(cells ->
                        new Row(Integer.parseInt(cells.get(1)), cells.get(3), cells.get(4), cells.get(5), cells.get(6)))
                .toList();
    }

    @Test
    void everyRowStandsOnceAndInOrder() throws IOException {
        assertThat(rows().stream().map(Row::number).toList())
                .isEqualTo(IntStream.rangeClosed(1, ROWS).boxed().toList());
    }

    @Test
    void everyRowNamesWhereAndWhatIsDoneWhatShowsIt() throws IOException {
        for (Row row : rows()) {
            assertThat(row.status()).as("row %s", row.number()).isIn("done", "partial", "later");
            assertThat(row.where())
                    .as("row %s names a programme, a part of Probity or a source", row.number())
                    .isNotEmpty();
            boolean shown = !row.test().isEmpty() || row.face().equals("cite");
            assertThat(row.status().equals("done") && !shown)
                    .as("row %s is done without a test", row.number())
                    .isFalse();
        }
    }

    @Test
    void everyProgrammeThatIsNamedShips() throws IOException {
        for (Row row : rows()) {
            PROGRAMME.matcher(row.where()).results().forEach(found -> assertThat(
                            ROOT.resolve("programmes").resolve(found.group(1)).resolve("README.md"))
                    .as("row %s", row.number())
                    .exists());
        }
    }
}
