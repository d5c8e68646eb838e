package probity.policy.guard.deduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;
import probity.policy.diagnostic.Diagnostic;
import probity.policy.guard.Finding;

/// Ways by which somebody could try to bring in, by several versions or in other words, what the guard refuses, and
/// honest changes that it must not refuse. Each is a folder; `chains.csv` says what is found in it.
class ChainsTest {

    private static final Path FOLDER = Path.of("src/test/resources/probity/policy/guard/chains");

    @ParameterizedTest
    @CsvFileSource(resources = "/probity/policy/guard/chains.csv", useHeadersInDisplayName = true, emptyValue = "")
    void whatOneFileMayNotSayNoChainMaySay(String chain, String finds) {
        List<String> wanted = finds == null || finds.isEmpty() ? List.of() : Arrays.asList(finds.split(" "));
        assertThat(found(FOLDER.resolve(chain))).containsExactlyElementsOf(wanted);
    }

    private static List<String> found(Path chain) {
        Stream<String> found =
                switch (PolicyCompiler.compile(chain)) {
                    case Compilation.Unreadable unreadable ->
                        unreadable.diagnostics().stream()
                                .filter(Diagnostic::isError)
                                .map(one -> one.code().name().toLowerCase(Locale.ROOT));
                    case Compilation.Compiled compiled ->
                        compiled.policy().judgement().findings().stream()
                                .filter(one -> !one.rule().equals("GOV-1")
                                        && !one.rule().equals("GOV-3"))
                                .map(Finding::rule);
                };
        return found.distinct().sorted().toList();
    }

    @Test
    void everyFolderIsInTheTable() throws IOException {
        List<String> rows = Files.readAllLines(FOLDER.resolveSibling("chains.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        try (Stream<Path> folders = Files.list(FOLDER)) {
            assertThat(folders.map(one -> one.getFileName().toString())).containsExactlyInAnyOrderElementsOf(rows);
        }
    }
}
