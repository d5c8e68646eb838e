package probity.policy.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.policy.PolicyFile;
import probity.policy.diagnostic.Code;
import probity.policy.format.Formatting.Formatted;
import probity.policy.format.Formatting.Refused;

class FormatterTest {

    private static final Path PROGRAMMES = Path.of(System.getProperty("probity.root", ".."), "programmes");

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(PROGRAMMES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String format(String text) {
        PolicyFile file = new PolicyFile("p.yaml", text.getBytes(StandardCharsets.UTF_8));
        return switch (Formatter.format(file)) {
            case Formatted(String formatted) -> formatted;
            case Refused refused -> refused.diagnostics().toString();
        };
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theLayoutOfALaidOutDocumentIsItsOwn(Path file) throws IOException {
        String once = format(Files.readString(file));
        assertThat(format(once)).isEqualTo(once);
        assertThat(once.lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void spacingAndIndentationBecomeOneAndCommentsStay() {
        assertThat(format("""
                        # head


                        probity:   1    # format
                        score:   {start:  0,floor: 0 ,  better: higher}
                        articles:
                        # first
                        - id:   "1"
                          text: >
                            One line
                            and another.

                            A paragraph.
                          rules:
                              - {id: a,on: b}   # a rule
                        - id: "2"
                          list:
                            - x
                            -   y
                        # end
                        """)).isEqualTo("""
                        # head

                        probity: 1  # format
                        score: {start: 0, floor: 0, better: higher}
                        articles:
                          # first
                          - id: "1"
                            text: >
                              One line
                              and another.

                              A paragraph.
                            rules:
                              - {id: a, on: b}  # a rule

                          - id: "2"
                            list:
                              - x
                              - y
                        # end
                        """);
    }

    @Test
    void whatDoesNotFitOnALineStandsOnSeveral() {
        String words = "word ".repeat(30).strip();
        assertThat(format("rules: [{id: a, text: \"" + words + "\"}]\ntext: " + words + "\n"))
                .isEqualTo("rules:\n  - id: a\n    text: \"" + words + "\"\ntext: >\n  "
                        + "word ".repeat(22).strip() + "\n  "
                        + "word ".repeat(8).strip() + "\n");
    }

    @Test
    void aCommentInsideBracesIsNotLost() {
        String text = "a: {b: 1, # why\n  c: 2}\n";
        PolicyFile file = new PolicyFile("p.yaml", text.getBytes(StandardCharsets.UTF_8));
        switch (Formatter.format(file)) {
            case Formatted(String formatted) -> assertThat(formatted).contains("# why");
            case Refused refused ->
                assertThat(refused.diagnostics()).singleElement().satisfies(one -> assertThat(one.code())
                        .isEqualTo(Code.NOT_FORMATTABLE));
        }
    }

    @Test
    void breaksThatBelongToATextStay() {
        String poem = "a: |\n  one\n    two\n\n  three\n";
        assertThat(format(poem)).isEqualTo(poem);
    }

    @Test
    void whatIsNoYamlIsRefused() {
        PolicyFile file = new PolicyFile("p.yaml", "a: [".getBytes(StandardCharsets.UTF_8));
        assertThat(Formatter.format(file)).isInstanceOf(Refused.class);
    }
}
