package probity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
