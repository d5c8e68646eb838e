package probity.service.page.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import probity.service.page.Language;
import probity.service.page.Words;

class WordDifferenceTest {

    private final Words words = Words.in(Language.EN);

    @Test
    void wordsThatWentAndCameAreMarkedAndSaid() {
        String marked = WordDifference.both(words, "at most 150 points", "at most 200 points")
                .toString();
        assertThat(marked)
                .isEqualTo("at most <del><span class=\"sr\">gone: </span>150</del>"
                        + " <ins><span class=\"sr\">added: </span>200</ins> points");
    }

    @Test
    void theNewerTextAloneKeepsItsOwnWordsOnly() {
        assertThat(WordDifference.newer(words, "a b c", "a c d").toString())
                .isEqualTo("a c <ins><span class=\"sr\">added: </span>d</ins>");
    }

    @Test
    void markupInATextStaysText() {
        assertThat(WordDifference.both(words, "<b>", "<i>").toString())
                .doesNotContain("<b>")
                .doesNotContain("<i>")
                .contains("&lt;i&gt;");
    }
}
