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
import probity.policy.CompiledPolicy;
import probity.policy.PolicyCompiler;
import probity.policy.SyntheticOnly;
import probity.policy.diagnostic.Diagnostic;
import probity.policy.diagnostic.DiagnosticJson;
import probity.policy.diagnostic.DiagnosticText;
import probity.policy.guard.FindingJson;
import probity.policy.guard.FindingText;
import probity.policy.guard.Judgement;
import probity.policy.guard.rule.Verdict;

/// Says everything that is wrong with policies.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Check policies: everything that is wrong, and what the guard finds, with its place and what to do.",
        footer = {
            "",
            "Example:",
            "  probity policy check programmes/city-green-card/policy.yaml",
            "",
            "Exit code 0: admissible; 1: refused, or something is missing that the text can supply;",
            "2: cannot be read as a policy. What only activation can supply does not change the code.",
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
        List<Judgement> judgements = new ArrayList<>();
        int code = 0;
        for (Path file : files) {
            Compilation compilation = PolicyCompiler.compile(file);
            all.addAll(compilation.diagnostics());
            if (compilation instanceof Compilation.Compiled compiled) {
                judgements.add(compiled.policy().judgement());
            }
            code = Math.max(code, code(compilation));
            if (format == Form.text) {
                tell(file, compilation);
            }
        }
        if (format == Form.json) {
            Terminal.out().println(json(all, judgements));
        }
        return code;
    }

    /// Diagnostics and findings in one array.
    private static String json(List<Diagnostic> diagnostics, List<Judgement> judgements) {
        String first = DiagnosticJson.of(diagnostics);
        String second = FindingJson.of(judgements);
        if (diagnostics.isEmpty()
                || judgements.stream().allMatch(one -> one.findings().isEmpty())) {
            return diagnostics.isEmpty() ? second : first;
        }
        return first.substring(0, first.length() - 1) + ",\n " + second.substring(1);
    }

    private static int code(Compilation compilation) {
        return switch (compilation) {
            case Compilation.Unreadable _ -> Failure.UNUSABLE;
            case Compilation.Compiled compiled ->
                compiled.policy().judgement().ofNewest().isOpenInFile() ? REFUSED : 0;
        };
    }

    private void tell(Path file, Compilation compilation) {
        PrintStream out = Terminal.out();
        out.print(DiagnosticText.of(compilation.diagnostics()));
        switch (compilation) {
            case Compilation.Unreadable unreadable ->
                out.println(file + ": " + count(unreadable.diagnostics(), true, "error") + ", "
                        + count(unreadable.diagnostics(), false, "warning") + ".");
            case Compilation.Compiled compiled -> {
                tell(compiled.policy().judgement(), out);
                out.println(file + ": " + verdict(compiled.policy()) + ", "
                        + count(compiled.warnings(), false, "warning") + ".");
            }
        }
        if (verbose && compilation instanceof Compilation.Compiled(Admissible admissible, List<Diagnostic> _)) {
            tellContents(admissible, out);
        }
    }

    private static void tell(Judgement judgement, PrintStream out) {
        out.print(FindingText.of(judgement.ofNewest()));
        String answered = FindingText.of(judgement.answered());
        if (!answered.isEmpty()) {
            out.print("against an earlier version alone\n" + answered.indent(2));
        }
    }

    private static String verdict(CompiledPolicy policy) {
        Judgement judgement = policy.judgement().ofNewest();
        if (judgement.verdict() == Verdict.REFUSE) {
            return policy instanceof SyntheticOnly ? "refused for natural persons" : "refused";
        }
        return judgement.isOpenInFile() ? "admissible when its text is mended" : "admissible";
    }

    private static String count(List<Diagnostic> diagnostics, boolean errors, String noun) {
        long count = diagnostics.stream().filter(one -> one.isError() == errors).count();
        return (count == 0 ? "no" : Long.toString(count)) + " " + noun + (count == 1 ? "" : "s");
    }

    private static void tellContents(Admissible admissible, PrintStream out) {
        Policy policy = admissible.policy();
        out.println("  programme " + policy.programme() + ", SHA-256 " + admissible.hash());
        out.println("  guard version " + admissible.judgement().guardVersion() + ", rules SHA-256 "
                + admissible.judgement().ruleHash());
        out.println("  record types: "
                + String.join(
                        ", ", policy.types().stream().map(type -> type.name()).toList()));
        policy.versions()
                .forEach(version -> out.println("  version " + version.number() + ", in force from " + version.inForce()
                        + ": " + version.articles().size() + " articles, "
                        + version.rules().size() + " rules, "
                        + version.lists().size() + " lists, "
                        + version.measures().size() + " measures"));
        EvaluationForm.lines(policy).forEach(line -> out.println("  " + line));
    }
}
