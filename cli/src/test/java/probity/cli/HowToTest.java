package probity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Follows the how-tos about policies to the letter, as the tutorial is followed.
class HowToTest {

    private static final Path PAGES = Probity.ROOT.resolve("docs/how-to");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "write-a-case.md",
                "see-who-is-affected.md",
                "mend-what-the-guard-refuses.md",
                "link-two-programmes.md",
                "state-a-direct-grade.md",
                "repair-with-a-checklist.md",
                "name-a-holiday-calendar.md",
                "translate-a-policy.md"
            })
    void everyStepAnswersWhatThePageSays(String page) throws IOException, InterruptedException {
        List<String> done = new FollowedPage(PAGES.resolve(page), folder).follow();
        assertThat(done).contains("sh", "text");
    }

    @Test
    void everyPageIsInTheListOfPages() throws IOException {
        String list = Files.readString(PAGES.resolve("README.md"));
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(page -> !page.equals("README.md")))
                    .allMatch(page -> list.contains("](" + page + ")"));
        }
    }
}
