package probity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Follows the tutorial to the letter.
class TutorialTest {

    private static final Path PAGE = Probity.ROOT.resolve("docs/tutorial/first-programme.md");

    @TempDir
    private Path folder;

    @Test
    void everyStepOfTheTutorialAnswersWhatThePageSays() throws IOException, InterruptedException {
        List<String> done = new FollowedPage(PAGE, folder).follow();
        assertThat(done).filteredOn("sh"::equals).hasSizeGreaterThan(6);
        assertThat(done)
                .filteredOn("text"::equals)
                .hasSameSizeAs(done.stream().filter("sh"::equals).toList());
    }
}
