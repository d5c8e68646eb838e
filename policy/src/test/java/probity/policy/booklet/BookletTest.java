package probity.policy.booklet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The booklets that ship are those that the policies make: `-Dprobity.golden=write` makes them anew.
class BookletTest {

    private static final Path PROGRAMMES = Path.of(System.getProperty("probity.root", ".."), "programmes");

    static List<Path> programmes() throws IOException {
        try (Stream<Path> folders = Files.list(PROGRAMMES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Booklet made(Path folder) {
        return switch (BookletMaking.of(folder, Locale.ENGLISH)) {
            case BookletMaking.Made made -> made.booklet();
            case BookletMaking.Unreadable unreadable -> throw new AssertionError(unreadable.diagnostics());
            case BookletMaking.FailedCases cases -> throw new AssertionError(cases.failed());
        };
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void theShippedBookletIsUpToDate(Path folder) throws IOException {
        Path file = folder.resolve("booklet.md");
        String made = made(folder).markdown();
        if (System.getProperty("probity.golden", "").equals("write")) {
            Files.writeString(file, made);
        }
        assertThat(file).hasContent(made);
    }

    @Test
    void thePageNeedsNothingElseAndShowsWhatTheArticlesDo() {
        String page = made(PROGRAMMES.resolve("city-green-card")).html();
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<h3 id=\"article-1\">Article 1: Volunteering</h3>")
                .contains("<li>At most <b>200\u00a0points</b> in a calendar year.</li>")
                .contains("Result on 2027-06-01: 180\u00a0points; band basic")
                .doesNotContain("<script")
                .doesNotContain("http:")
                .doesNotContain("src=");
    }

    @Test
    void wordsOfThePolicyCannotBecomeMarkup(@TempDir Path folder) throws IOException {
        String card = Files.readString(PROGRAMMES.resolve("city-green-card/policy.yaml"));
        Files.writeString(
                folder.resolve("policy.yaml"),
                card.replace("title: Museum", "title: \"<img src=x onerror=alert(1)> *a* | b\""));
        Booklet booklet = made(folder);
        assertThat(booklet.html())
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img");
        assertThat(booklet.markdown()).contains("\\<img src=x onerror=alert(1)\\> \\*a\\* \\| b");
    }

    @Test
    void aBookletPrintsNoExampleThatIsWrong(@TempDir Path folder) throws IOException {
        Path card = PROGRAMMES.resolve("city-green-card");
        Files.copy(card.resolve("policy.yaml"), folder.resolve("policy.yaml"));
        Files.createDirectory(folder.resolve("cases"));
        Files.writeString(
                folder.resolve("cases/wrong.yaml"),
                "- name: wrong\n  as-of: 2027-06-01\n  records: []\n  expect: {score: 1}\n");
        assertThat(BookletMaking.of(folder, Locale.ENGLISH)).isInstanceOf(BookletMaking.FailedCases.class);
    }
}
