package probity.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageTextsTest {

    private static final Path SOURCES = Path.of("src/main");
    private static final Pattern IN_CODE = Pattern.compile("\"([a-z]+(?:[.-][a-z0-9-]+)*)\"");
    private static final Pattern IN_TEMPLATE = Pattern.compile("w:(?:say|html)\\('([^']+)'");

    @Test
    void everyTextThatATemplateSaysExists() throws IOException {
        assertThat(Words.in(Language.EN).keys()).containsAll(said(".html", IN_TEMPLATE));
    }

    @Test
    void noTextIsLeftOver() throws IOException {
        Set<String> said = said(".html", IN_TEMPLATE);
        said.addAll(said(".java", IN_CODE));
        Set<String> left = new TreeSet<>(Words.in(Language.EN).keys());
        left.removeAll(said);
        left.removeIf(key -> key.matches("(context|category|kind|error|limit|section)\\..*"));
        left.removeIf(key -> key.endsWith(".under") || Set.of("yes", "no").contains(key));
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTextNeverHoldsAStraightApostropheWhichWouldQuoteItsPattern(Language language) {
        Words words = Words.in(language);
        for (String key : words.keys()) {
            assertThat(words.say(key, 1, 2, 3, 4)).as(key).doesNotContain("'");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLanguageHasNoTextThatEnglishLacks(Language language) {
        assertThat(Words.in(Language.EN).keys()).containsAll(Words.in(language).keys());
    }

    @Test
    void aLanguageIsOfferedOnlyWhenNothingFallsBack() {
        assertThat(Words.complete()).startsWith(Language.EN);
    }

    @Test
    void theBestLanguageFollowsTheBrowser() {
        List<Language> all = List.of(Language.values());
        assertThat(Language.best("nl-BE,nl;q=0.9,en;q=0.5", all)).isEqualTo(Language.NL);
        assertThat(Language.best("ja,zh", all)).isEqualTo(Language.EN);
        assertThat(Language.best("not a header;;q=x", all)).isEqualTo(Language.EN);
        assertThat(Language.best("de", List.of(Language.EN))).isEqualTo(Language.EN);
    }

    @Test
    void whatIsPutIntoMarkupIsEscaped() {
        assertThat(Words.in(Language.EN).html("subject.stands", "<script>").toString())
                .isEqualTo("<b>&lt;script&gt;</b>.");
    }

    @Test
    void aListIsReadLikeASentence() {
        assertThat(Words.in(Language.EN).list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Words.in(Language.EN).list(List.of("a"))).isEqualTo("a");
    }

    private static Set<String> said(String ending, Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ending)).toList()) {
                Matcher found = pattern.matcher(Files.readString(file));
                while (found.find()) {
                    keys.add(found.group(1));
                }
            }
        }
        return keys;
    }
}
