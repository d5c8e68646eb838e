package probity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.DiagnosticText;

/// Each faulty policy (a file, or a folder of versions) has beside it what is said about it, word for word. With
/// `-Dprobity.golden=write` the expected texts are written anew; read the difference before committing it.
class FaultyPoliciesTest {

    private static final Path ROOT = Path.of(System.getProperty("probity.root"));
    private static final Path FOLDER = ROOT.resolve("policy/src/test/resources/probity/policy/faulty");
    private static final Pattern CODE = Pattern.compile("(?m)^[^ ].*: (?:error|warning) \\[([a-z0-9_]+)]");

    /// Codes that need a file no repository should hold, or a file of cases; tested word for word here, in
    /// `CaseRunTest` and in `LargePolicyTest`.
    private static final Set<String> ELSEWHERE = Set.of(
            "file_too_large",
            "file_unreadable",
            "case_too_large",
            "case_bad_record",
            "case_percentile_not_declared",
            "case_among_unused",
            "conflicts_not_decided",
            "reach_too_wide");

    static List<Path> faulty() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(
                            file -> Files.isDirectory(file) || file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void everyFaultIsSaidAtItsPlaceWithHelp(Path faulty) throws IOException {
        Compilation compilation = PolicyCompiler.compile(files(faulty));
        String actual = DiagnosticText.of(compilation.diagnostics());

        assertThat(actual).doesNotContain("null").doesNotContain("Exception").isNotEmpty();
        assertThat(actual).isEqualTo(expected(faulty, actual));
    }

    private static List<PolicyFile> files(Path faulty) throws IOException {
        if (!Files.isDirectory(faulty)) {
            return List.of(file(faulty));
        }
        try (Stream<Path> versions = Files.list(faulty)) {
            return versions.sorted().map(FaultyPoliciesTest::file).toList();
        }
    }

    private static PolicyFile file(Path path) {
        try {
            return new PolicyFile(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String expected(Path faulty, String actual) throws IOException {
        Path golden = FOLDER.resolve(faulty.getFileName().toString().replace(".yaml", "") + ".expected");
        if ("write".equals(System.getProperty("probity.golden"))) {
            Files.writeString(golden, actual);
        }
        return Files.readString(golden);
    }

    @Test
    void everyCodeHasAFaultyPolicyThatBringsItForth() throws IOException {
        Set<String> shown = new TreeSet<>(ELSEWHERE);
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path golden :
                    files.filter(file -> file.toString().endsWith(".expected")).toList()) {
                CODE.matcher(Files.readString(golden))
                        .results()
                        .map(one -> one.group(1))
                        .forEach(shown::add);
            }
        }

        // Said by the formatter, not by the compiler.
        shown.add(Code.NOT_FORMATTABLE.id());
        assertThat(shown).isEqualTo(codes());
    }

    @Test
    void everyCodeIsExplainedInTheReferenceAndNoOther() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/reference/diagnostics.md"));
        Set<String> explained = Pattern.compile("(?m)^\\| `([a-z0-9_]+)` \\|")
                .matcher(page)
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(explained).isEqualTo(codes());
    }

    private static Set<String> codes() {
        return Arrays.stream(Code.values()).map(Code::id).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aFileOfTenMegabytesIsRefusedUnread() {
        byte[] large = "# nothing\n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);

        Compilation compilation = PolicyCompiler.compile(List.of(new PolicyFile("large.yaml", large)));

        assertThat(DiagnosticText.of(compilation.diagnostics())).isEqualTo("""
                large.yaml:1:1: error [file_too_large]
                  The file has 10000000 bytes; at most 2000000 are read.
                  help: A policy is a text for people. Split it, or check that this is the right file.

                """);
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeMissing() {
        Compilation compilation = PolicyCompiler.compile(Path.of("no-such-policy.yaml"));

        assertThat(DiagnosticText.of(compilation.diagnostics())).isEqualTo("""
                no-such-policy.yaml:1:1: error [file_unreadable]
                  There is no such file.
                  help: Check the path.

                """);
    }
}
