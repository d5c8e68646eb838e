package probity.policy.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Diagnostic;
import probity.policy.diagnostic.DiagnosticText;

/// Five thousand rules on one record type are held against each other in bounded time.
class LargePolicyTest {

    private static final int RULES = 5_000;

    /// What a machine with other work to do may take; the time that was needed is printed.
    private static final Duration GENEROUS = Duration.ofSeconds(10);

    private static Compilation compile(String fields, String general, IntFunction<String> rule) {
        String rules = IntStream.range(0, RULES)
                .mapToObj(
                        number -> "      - {id: r" + number + ", on: item, tags: [all], " + rule.apply(number) + "}\n")
                .collect(Collectors.joining());
        String text = """
                probity: 1
                programme: large
                title: Large
                subjects: {kind: member, basis: consent}
                context: CIVIC
                time-zone: UTC
                version: 1
                in-force: 2027-01-01
                score: {start: 0}
                sources: {town: {kind: VERIFIED}}
                articles:
                  - id: "1"
                    title: Items
                    text: Items give points.
                    records: {item: {from: town, fields: {%s}}}
                    rules:
                """.formatted(fields) + rules + general;
        PolicyFile file = new PolicyFile("large.yaml", text.getBytes(StandardCharsets.UTF_8));
        long begin = System.nanoTime();
        Compilation compilation = PolicyCompiler.compile(List.of(file));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.println(RULES + " rules over {" + fields.substring(0, Math.min(fields.length(), 50)) + "}: "
                + took.toMillis() + " ms");
        assertThat(took).isLessThan(GENEROUS);
        return compilation;
    }

    private static List<Code> codes(Compilation compilation) {
        return compilation.diagnostics().stream()
                .map(Diagnostic::code)
                .distinct()
                .toList();
    }

    @Test
    void rulesThatAWordKeepsApart() {
        String words =
                IntStream.range(0, RULES).mapToObj(number -> "w" + number).collect(Collectors.joining(", "));

        assertThat(codes(compile(
                        "kind: {type: one-of, values: [" + words + "]}",
                        "",
                        number -> "when: \"record.kind == 'w" + number + "'\", points: 1")))
                .isEmpty();
    }

    @Test
    void rulesThatStretchesOfANumberKeepApart() {
        assertThat(codes(compile(
                        "size: {type: integer, min: 0, max: 100000}",
                        "",
                        number -> "when: \"record.size >= " + number * 10 + " && record.size < " + (number + 1) * 10
                                + "\", points: 1")))
                .isEmpty();
    }

    @Test
    void rulesThatAllMeetEndInAHundredFindings() {
        Compilation compilation = compile("size: {type: integer, min: 0, max: 9}", "", _ -> "points: 1");

        assertThat(codes(compilation)).containsExactly(Code.RULES_CONFLICT, Code.TOO_MANY_PROBLEMS);
    }

    @Test
    void rulesOfOneActOfWhichOnlyTheLargestCounts() {
        Compilation compilation = compile(
                "size: {type: integer, min: 0, max: 9}, act: code",
                "    general: [{keep: largest, of: all, in-one: record.act}]\n",
                _ -> "points: 1");

        assertThat(codes(compilation)).isEmpty();
    }

    @Test
    void rulesThatOneOfTwoFieldsKeepsApart() {
        Compilation compilation = compile(
                "size: {type: integer, min: 0, max: 9}, part: {type: integer, min: 0, max: 9999}",
                "",
                number -> "when: \"record.size >= 3 && (record.size < 5 || record.size > 7) && record.part in ["
                        + number + "," + (number + 5_000) + "]\", points: 1");

        assertThat(codes(compilation)).isEmpty();
    }

    @Test
    void whatWouldTakeTooLongIsNotDecided() {
        Compilation compilation = compile(
                "part: {type: integer, min: 0, max: 9999}, size: {type: integer, min: 0, max: 99999}",
                "",
                number -> "when: \"record.size >= " + number + " && record.part == " + number + "\", points: 1");

        assertThat(DiagnosticText.of(compilation.diagnostics()))
                .contains("error [conflicts_not_decided]")
                .contains("The rules on `item` are too many and too entangled to hold each against each.")
                .contains("help: Give their conditions one field in common whose values keep them apart");
    }

    @Test
    void provisionsThatReachEverythingAThousandTimesAreRefused() {
        String freezes = "      - {freeze: all, while: all}\n".repeat(1_000);

        assertThat(DiagnosticText.of(compile("size: integer", "    general:\n" + freezes, _ -> "points: 1, adds-to: []")
                        .diagnostics()))
                .contains("error [reach_too_wide]")
                .contains("The general provisions reach 10000000 rules, each counted as often as it is reached.")
                .contains("help: At most 200000 are possible; merge provisions.");
    }
}
