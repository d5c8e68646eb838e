package probity.cli.policy;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import probity.cli.terminal.Failure;
import probity.cli.terminal.Terminal;
import probity.core.policy.Policy;
import probity.policy.Admissible;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;
import probity.policy.SyntheticOnly;
import probity.policy.diagnostic.Diagnostic;
import probity.policy.diagnostic.DiagnosticJson;
import probity.policy.diagnostic.DiagnosticText;

/// Says everything that is wrong with policies.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Check policies: everything that is wrong, with file, line, column and what to do.",
        footer = {
            "",
            "Example:",
            "  probity policy check programmes/city-green-card/policy.yaml",
            "",
            "Exit code 0: admissible; 1: refused; 2: cannot be read as a policy.",
        })
final class CheckCommand implements Callable<Integer> {

    private static final int REFUSED = 1;

    /// What `--format` takes.
    enum Form {
        text,
        json
    }

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Policy files, or folders of versions.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private Form format = Form.text;

    @Option(names = "--verbose", description = "Say what was read, too.")
    private boolean verbose;

    @Override
    public Integer call() {
        List<Diagnostic> all = new ArrayList<>();
        int code = 0;
        for (Path file : files) {
            Compilation compilation = PolicyCompiler.compile(file);
            all.addAll(compilation.diagnostics());
            code = Math.max(code, code(compilation));
            if (format == Form.text) {
                tell(file, compilation);
            }
        }
        if (format == Form.json) {
            Terminal.out().println(DiagnosticJson.of(all));
        }
        return code;
    }

    private static int code(Compilation compilation) {
        return switch (compilation) {
            case Compilation.Unreadable _ -> Failure.UNUSABLE;
            case Compilation.Compiled compiled ->
                switch (compiled.policy()) {
                    case Admissible _ -> 0;
                    case SyntheticOnly _ -> REFUSED;
                };
        };
    }

    private void tell(Path file, Compilation compilation) {
        PrintStream out = Terminal.out();
        out.print(DiagnosticText.of(compilation.diagnostics()));
        out.println(
                switch (compilation) {
                    case Compilation.Unreadable unreadable ->
                        file + ": " + count(unreadable.diagnostics(), true, "error") + ", "
                                + count(unreadable.diagnostics(), false, "warning") + ".";
                    case Compilation.Compiled compiled ->
                        file + ": "
                                + (compiled.policy() instanceof Admissible
                                        ? "admissible"
                                        : "refused for natural persons")
                                + ", " + count(compiled.warnings(), false, "warning") + ".";
                });
        if (verbose && compilation instanceof Compilation.Compiled(Admissible admissible, List<Diagnostic> _)) {
            tellContents(admissible, out);
        }
    }

    private static String count(List<Diagnostic> diagnostics, boolean errors, String noun) {
        long count = diagnostics.stream().filter(one -> one.isError() == errors).count();
        return (count == 0 ? "no" : Long.toString(count)) + " " + noun + (count == 1 ? "" : "s");
    }

    private static void tellContents(Admissible admissible, PrintStream out) {
        Policy policy = admissible.policy();
        out.println("  programme " + policy.programme() + ", SHA-256 " + admissible.hash());
        out.println("  record types: "
                + String.join(
                        ", ", policy.types().stream().map(type -> type.name()).toList()));
        policy.versions()
                .forEach(version -> out.println("  version " + version.number() + ", in force from " + version.inForce()
                        + ": " + version.articles().size() + " articles, "
                        + version.rules().size() + " rules, "
                        + version.lists().size() + " lists, "
                        + version.measures().size() + " measures"));
    }
}
