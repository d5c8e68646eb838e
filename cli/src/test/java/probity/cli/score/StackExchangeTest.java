package probity.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import probity.cli.Probity;

/// The rules of a real site on its real records.
class StackExchangeTest {

    private static final Path PROGRAMME = Path.of("programmes", "stack-exchange-2018");
    private static final Path EXPECTED = PROGRAMME.resolve("sample").resolve("expected.csv");

    @Test
    void allOf3460SubjectsHaveExactlyTheComputedScore() throws IOException, InterruptedException {
        Probity answer = Probity.run(
                "score",
                PROGRAMME.resolve("policy.yaml").toString(),
                PROGRAMME.resolve("sample").resolve("records.csv").toString(),
                "--as-of",
                "2018-09-02",
                "--subjects",
                EXPECTED.toString());
        assertThat(answer.err()).isEqualTo("11,148 rows read, 3,460 subjects scored as of 2018-09-02.\n");
        assertThat(answer.code()).isZero();

        List<String> expected = column(Files.readAllLines(Probity.ROOT.resolve(EXPECTED)), 2);
        assertThat(expected).hasSize(3460);
        assertThat(column(answer.out().lines().toList(), 1)).isEqualTo(expected);
    }

    /// `subject=cell` by subject.
    private static List<String> column(List<String> lines, int column) {
        Map<String, String> bySubject = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            bySubject.put(cells.getFirst(), cells.get(column));
        }
        return bySubject.entrySet().stream().map(Object::toString).toList();
    }
}
