package probity.cli.policy;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import probity.cli.terminal.Failure;
import probity.cli.terminal.Terminal;
import probity.policy.cases.CaseResult;
import probity.policy.cases.CaseRun;
import probity.policy.diagnostic.Diagnostic;
import probity.policy.diagnostic.DiagnosticText;
import probity.policy.diagnostic.Suggestion;

/// Runs the worked cases of programmes.
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Run the cases of programmes; a failed one shows expected (-) and actual (+).",
        footer = {
            "",
            "Example:",
            "  probity policy test programmes/city-green-card",
            "",
            "Exit code 0: all passed; 1: a case failed; 2: a policy or a file of cases cannot be read.",
        })
final class TestCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    @Parameters(
            arity = "1..*",
            paramLabel = "FOLDER",
            description = "Folders of programmes: the policy, and the cases in cases/*.yaml.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--rule", paramLabel = "ID", description = "Only the cases in which this rule moves points.")
    private @Nullable String rule;

    @Option(names = "--verbose", description = "Name the cases that passed, too.")
    private boolean verbose;

    @Override
    public Integer call() {
        int code = 0;
        for (Path folder : folders) {
            CaseRun run = CaseRun.of(folder);
            tell(run.diagnostics());
            code = Math.max(
                    code,
                    switch (run) {
                        case CaseRun.Unreadable _ -> unreadable(folder);
                        case CaseRun.Ran ran when !knows(ran) -> unknownRule(folder, ran);
                        case CaseRun.Ran ran -> tell(folder, chosen(ran.results()));
                    });
        }
        return code;
    }

    private static void tell(List<Diagnostic> diagnostics) {
        Terminal.err().print(DiagnosticText.of(diagnostics));
    }

    private static int unreadable(Path folder) {
        Terminal.out().println(folder + ": cannot be read; no case was run.");
        return Failure.UNUSABLE;
    }

    private boolean knows(CaseRun.Ran ran) {
        return rule == null || ran.rules().contains(rule);
    }

    private int unknownRule(Path folder, CaseRun.Ran ran) {
        Terminal.err()
                .println(folder + ": `" + rule + "` is not a rule of this policy. "
                        + Suggestion.among(String.valueOf(rule), ran.rules(), "rules"));
        return Failure.UNUSABLE;
    }

    private List<CaseResult> chosen(List<CaseResult> results) {
        return rule == null
                ? results
                : results.stream().filter(one -> one.concerns(rule)).toList();
    }

    private int tell(Path folder, List<CaseResult> results) {
        PrintStream out = Terminal.out();
        for (CaseResult one : results) {
            if (verbose || !one.passed()) {
                out.print(one.text());
            }
        }
        long failed = results.stream().filter(one -> !one.passed()).count();
        out.println(folder + ": " + (results.size() - failed) + " passed, " + failed + " failed.");
        if (rule != null && results.isEmpty()) {
            out.println("No case concerns the rule `" + rule + "`.");
        }
        return failed == 0 ? 0 : FAILED;
    }
}
