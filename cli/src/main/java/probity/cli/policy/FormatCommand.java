package probity.cli.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import probity.cli.terminal.Failure;
import probity.cli.terminal.Terminal;
import probity.policy.PolicyFile;
import probity.policy.diagnostic.DiagnosticText;
import probity.policy.format.Formatter;
import probity.policy.format.Formatting;

/// Brings policies and cases into the one layout.
@Command(
        name = "format",
        mixinStandardHelpOptions = true,
        description = "Bring policies and cases into the one layout: indentation, spacing and line breaks only.",
        footer = {
            "",
            "Example:",
            "  probity policy format programmes/city-green-card",
            "",
            "Exit code 0: done, or nothing to do; 1: with --check, a file has another layout; 2: a file cannot be read.",
        })
final class FormatCommand implements Callable<Integer> {

    private static final int DIFFERS = 1;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files; of a folder all *.yaml files in it and in its folder cases.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--check", description = "Write nothing; name the files that have another layout.")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        int code = 0;
        for (Path path : paths) {
            for (Path file : files(path)) {
                code = Math.max(code, format(file));
            }
        }
        return code;
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path, 2)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> path.equals(file.getParent())
                            || path.resolve("cases").equals(file.getParent()))
                    .sorted()
                    .toList();
        }
    }

    private int format(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw Failure.unusable("There is no file " + file + " that can be read.", "Check the path.");
        }
        byte[] bytes = Files.readAllBytes(file);
        return switch (Formatter.format(new PolicyFile(file.toString(), bytes))) {
            case Formatting.Refused refused -> {
                Terminal.out().print(DiagnosticText.of(refused.diagnostics()));
                yield Failure.UNUSABLE;
            }
            case Formatting.Formatted(String text) when text.equals(Files.readString(file)) -> 0;
            case Formatting.Formatted(String text) -> {
                if (!check) {
                    Files.writeString(file, text);
                }
                Terminal.out().println(file + (check ? ": has another layout." : ": laid out."));
                yield check ? DIFFERS : 0;
            }
        };
    }
}
