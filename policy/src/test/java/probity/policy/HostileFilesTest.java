package probity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import probity.policy.Compilation.Unreadable;
import probity.policy.diagnostic.Diagnostic;

/// Files made to hurt. The limit on time is wide because machines are shared; what it catches is work that grows with
/// the square of the file.
@Timeout(60)
class HostileFilesTest {

    private static final int LARGE = 1_900_000;

    private static List<Diagnostic> diagnostics(byte[] bytes) {
        Compilation compilation = PolicyCompiler.compile(List.of(new PolicyFile("hostile.yaml", bytes)));
        assertThat(compilation).isInstanceOf(Unreadable.class);
        return compilation.diagnostics();
    }

    private static List<Diagnostic> diagnostics(String text) {
        return diagnostics(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void twoHundredThousandUnknownKeysEndInAHundredFindings() {
        String keys =
                IntStream.range(0, 180_000).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining());

        assertThat(diagnostics(keys)).hasSize(101);
    }

    @Test
    void oneEndlessLineIsOneFinding() {
        assertThat(diagnostics("k".repeat(LARGE) + ": 1\n")).hasSize(1);
        assertThat(diagnostics("[".repeat(LARGE))).hasSize(1);
        assertThat(diagnostics("- ".repeat(LARGE / 2))).hasSize(1);
    }

    @Test
    void anExpressionNestedTooDeepIsAFindingAndNotACrash() {
        for (String when : List.of(
                "(".repeat(900) + "true" + ")".repeat(900),
                "!".repeat(1_900) + "true",
                "true && ".repeat(240) + "true",
                "has(".repeat(400) + "record.x" + ")".repeat(400),
                "[".repeat(900) + "]".repeat(900),
                "true ? ".repeat(200) + "true" + " : false".repeat(200))) {
            assertThat(diagnostics(policyWith(when))).isNotEmpty();
        }
    }

    @Test
    void namesAndLengthsOfAHundredThousandPartsAreAnsweredAndNoCrash() throws IOException {
        String card = Files.readString(Path.of("../programmes/city-green-card/policy.yaml"));
        for (String[] change : List.of(
                new String[] {"- id: \"1\"", "- id: \"1" + "-1".repeat(100_000) + "\""},
                new String[] {"score: {", "rights: {a" + ".a".repeat(100_000) + ": 1}\nscore: {"},
                new String[] {"score: {", "rights: {a" + "-a".repeat(100_000) + ": 1}\nscore: {"},
                new String[] {"10 * record.hours", "record.a" + "-a".repeat(900)},
                new String[] {"lasts: 1 year", "lasts: 1 year" + " 1 year".repeat(100_000)})) {
            assertThat(card).contains(change[0]);
            assertThat(answerTo(card.replace(change[0], change[1]))).matches(HostileFilesTest::isSaidToBeWrong);
        }
    }

    @Test
    void aTextOfEndlessNumbersIsJudged() throws IOException {
        String card = Files.readString(Path.of("../programmes/city-green-card/policy.yaml"));
        for (String endless : List.of("1,1", "1 000", " 1 year", "2.")) {
            String text = card.replace("gives 10 points", "gives 10 points " + endless.repeat(100_000));
            assertThat(answerTo(text)).isInstanceOf(Compilation.Compiled.class);
        }
    }

    private static Compilation answerTo(String text) {
        return PolicyCompiler.compile(List.of(new PolicyFile("p.yaml", text.getBytes(StandardCharsets.UTF_8))));
    }

    /// By a diagnostic, or by the guard, which refuses names of rights that it does not know.
    private static boolean isSaidToBeWrong(Compilation answer) {
        return !(answer instanceof Compilation.Compiled compiled) || compiled.policy() instanceof SyntheticOnly;
    }

    private static String policyWith(String when) {
        return """
                sources: {s: {}}
                articles:
                - id: "1"
                  title: t
                  text: t
                  records: {r: {from: s, fields: {x: {type: integer, min: 0, max: 9}}}}
                  rules: [{id: r, on: r, when: "%s"}]
                """.formatted(when);
    }

    @Test
    void bytesAtRandomNeverEndInAnException() {
        Random random = new Random(20_270_101);
        String alphabet = "abc:- {}[]\"'\n\t#&*!|>%@`,?~\\\u00e9\u0000probity: 1";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(80), 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
            assertThat(diagnostics(text.toString())).isNotEmpty();
        }
    }
}
