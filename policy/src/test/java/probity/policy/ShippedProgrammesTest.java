package probity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.policy.Compilation.Compiled;
import probity.policy.diagnostic.DiagnosticText;

class ShippedProgrammesTest {

    static List<Path> programmes() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("probity.root"), "programmes"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void everyShippedProgrammeCompilesWithoutAWarning(Path programme) {
        Path single = programme.resolve("policy.yaml");
        Compilation compilation = PolicyCompiler.compile(Files.exists(single) ? single : programme);

        assertThat(DiagnosticText.of(compilation.diagnostics())).isEmpty();
        assertThat(compilation).isInstanceOf(Compiled.class);
    }
}
