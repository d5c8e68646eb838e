package probity.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.cli.Probity;

/// The README of every programme says how to run its sample. Here it is run so, and gives what ships beside it.
class SampleCommandsTest {

    private static final Pattern COMMAND = Pattern.compile(
            "(?m)^(?: {4})?\\./probity ((?:score|policy test) (?:.*\\\\\\n)*.*/sample/(?:.*\\\\\\n)*.*)$");

    @Test
    void theSampleRunAsTheReadmeSaysGivesTheResultThatShips(@TempDir Path folder)
            throws IOException, InterruptedException {
        List<Path> programmes = programmes();
        List<String> commands = new ArrayList<>();
        for (Path programme : programmes) {
            commands.add(command(programme));
        }
        List<Probity> answers = Probity.runAll(folder, commands);
        assertThat(answers).hasSameSizeAs(programmes).hasSizeGreaterThanOrEqualTo(40);
        for (int i = 0; i < answers.size(); i++) {
            Path scores = programmes.get(i).resolve("sample/scores.csv");
            assertThat(answers.get(i).code()).as(commands.get(i)).isZero();
            if (Files.exists(scores)) {
                assertThat(answers.get(i).out()).as(commands.get(i)).isEqualTo(Files.readString(scores));
            } else {
                assertThat(answers.get(i).out()).matches("programmes/[a-z0-9-]+: [2-9][0-9] passed, 0 failed\\.\\n");
            }
        }
    }

    /// Without the wish for a table, so that all figures can be compared.
    private static String command(Path programme) throws IOException {
        Matcher found = COMMAND.matcher(Files.readString(programme.resolve("README.md")));
        assertThat(found.find()).as("%s says how to run its sample", programme).isTrue();
        return found.group(1)
                .replace("\\\n", " ")
                .replaceAll(" +", " ")
                .replace(" --format table", "")
                .strip();
    }

    private static List<Path> programmes() throws IOException {
        try (Stream<Path> folders = Files.list(Probity.ROOT.resolve("programmes"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }
}
