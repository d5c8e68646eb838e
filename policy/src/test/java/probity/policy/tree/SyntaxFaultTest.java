package probity.policy.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Diagnostic;
import probity.policy.diagnostic.Report;

/// What is no YAML is said in words for people who write policies.
class SyntaxFaultTest {

    /// Line ends are written `/`, tabs `~`.
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '^',
            value = {
                "a: 1/~b: 2 # 2:1 # A tab stands here.",
                "a: \"open/b: 2 # 1:4 # The quote that opens here is not closed.",
                "a: 'open/b: 2 # 1:4 # The quote that opens here is not closed.",
                "a: \"x\\q\" # 1:7 # This letter means nothing behind a backslash.",
                "a: [1, 2/b: 3 # 1:4 # The bracket that opens here is not closed, or a comma is missing in it.",
                "a: {x: 1/b: 3 # 1:4 # The bracket that opens here is not closed, or a comma is missing in it.",
                "a: b: c # 1:5 # A colon stands where no key can be.",
                "a:/  b: 1/ c: 2 # 3:2 # This line is indented otherwise than those it belongs to.",
                "a: 1/- b # 2:1 # An entry of a list stands where a key is needed.",
                "- a/b: 1 # 2:1 # A key stands where an entry of a list is needed.",
                "a: \"x\" y # 1:8 # Text follows where the value has ended.",
                "a: [1, 2]] # 1:10 # A bracket closes here that was never opened.",
                "a: @x # 1:4 # This character cannot begin a value.",
                "a: 1/b/c: 2 # 2:1 # A colon is missing behind this key."
            })
    void theFaultIsNamedWhereItBegan(String text, String place, String sentence) {
        byte[] bytes = text.replace('/', '\n').replace('~', '\t').concat("\n").getBytes(StandardCharsets.UTF_8);
        Report report = TextDecoder.decode("a.yaml", bytes);
        assertThat(TreeReader.read(report)).isNull();
        assertThat(report.all()).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo(Code.NOT_YAML);
            assertThat(at(one)).isEqualTo(place);
            assertThat(one.sentence()).isEqualTo(sentence);
        });
    }

    private static String at(Diagnostic one) {
        return one.place().position().line() + ":" + one.place().position().column();
    }
}
