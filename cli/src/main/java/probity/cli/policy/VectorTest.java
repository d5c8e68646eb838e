package probity.cli.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import probity.cli.terminal.Failure;
import probity.cli.terminal.Terminal;
import probity.policy.cases.vector.VectorResult;
import probity.policy.cases.vector.VectorRun;
import probity.policy.diagnostic.DiagnosticText;

/// Runs conformance vectors and says how they went.
record VectorTest(boolean verbose) {

    private static final int FAILED = 1;

    /// @param path a file of vectors, or a folder of them
    /// @return the exit code
    int run(Path path) throws IOException {
        List<Path> files = files(path);
        if (files.isEmpty()) {
            throw Failure.unusable("The folder " + path + " holds no `*.json` file of vectors.");
        }
        int code = 0;
        for (Path file : files) {
            code = Math.max(
                    code,
                    switch (VectorRun.of(file)) {
                        case VectorRun.Ran ran -> tell(file, ran.results());
                        case VectorRun.Unreadable unreadable -> {
                            Terminal.err().print(DiagnosticText.of(unreadable.diagnostics()));
                            Terminal.out().println(file + ": cannot be read; no vector was run.");
                            yield Failure.UNUSABLE;
                        }
                    });
        }
        return code;
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".json")
                            && !file.toString().endsWith(".schema.json"))
                    .sorted()
                    .toList();
        }
    }

    private int tell(Path file, List<VectorResult> results) {
        for (VectorResult one : results) {
            if (verbose || !one.passed()) {
                Terminal.out().print(one.text());
            }
        }
        long failed = results.stream().filter(one -> !one.passed()).count();
        Terminal.out().println(file + ": " + (results.size() - failed) + " passed, " + failed + " failed.");
        return failed == 0 ? 0 : FAILED;
    }
}
