package probity.cli.policy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import probity.cli.explain.ReasonText;
import probity.cli.explain.Words;
import probity.cli.terminal.Failure;
import probity.cli.terminal.Terminal;
import probity.core.policy.RecordType;
import probity.policy.CompiledPolicy;
import probity.policy.cases.CaseResult;
import probity.policy.cases.CaseRun;
import probity.policy.cases.CaseRunner;
import probity.policy.cases.alone.RuleAlone;
import probity.policy.cases.alone.RuleAloneRunner;
import probity.policy.diagnostic.Diagnostic;
import probity.policy.diagnostic.DiagnosticText;
import probity.policy.diagnostic.Place;
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
            "  probity policy test programmes/city-green-card --rule volunteering --as-of 2027-06-01 \\",
            "      --record \"{type: volunteering, date: 2027-02-01, hours: 18}\"",
            "",
            "  probity policy test programmes/health-code --cases programmes/health-code/sample/people.yaml",
            "",
            "Exit code 0: all passed; 1: a case failed; 2: a policy or a file of cases cannot be read.",
        })
final class TestCommand implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int SUGGESTED = 5;

    @Parameters(
            arity = "0..*",
            paramLabel = "FOLDER",
            description = "Folders of programmes: the policy, and the cases in cases/*.yaml.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--rule",
            paramLabel = "ID",
            description = "Also try this rule alone, as if the policy held no other, in every case with a record that"
                    + " it reads: these records, these points, until which day, and why. Other cases are left out.")
    private @Nullable String rule;

    @ArgGroup(exclusive = false)
    private AskedRecords asked = new AskedRecords();

    @Option(
            names = "--cases",
            paramLabel = "FILE",
            description = "Run the cases of this file, or of the files in this folder, instead of those in cases/.")
    private @Nullable Path cases;

    @Option(
            names = "--vectors",
            paramLabel = "DIR",
            description = "Run the conformance vectors of this file or folder instead, from what stands in them alone.")
    private @Nullable Path vectors;

    @Option(names = "--verbose", description = "Name the cases that passed, too.")
    private boolean verbose;

    @Override
    public Integer call() throws IOException {
        boolean alone = asked.isAsked(rule);
        refuseWhatDoesNotFit(alone);
        if (vectors != null) {
            return new VectorTest(verbose).run(vectors);
        }
        if (alone) {
            for (Path folder : folders) {
                ask(folder, String.valueOf(rule));
            }
            return 0;
        }
        int code = 0;
        for (Path folder : folders) {
            CaseRun run = cases == null ? CaseRun.of(folder) : CaseRun.of(folder, cases);
            tell(run.diagnostics());
            code = Math.max(
                    code,
                    switch (run) {
                        case CaseRun.Unreadable _ -> unreadable(folder);
                        case CaseRun.Ran ran
                        when rule == null -> tell(folder, ran.results(), CaseRun.types(ran.policy()));
                        case CaseRun.Ran ran
                        when !ran.rules().contains(rule) -> throw unknownRule(folder, rule, ran.rules());
                        case CaseRun.Ran ran -> tellAlone(folder, ran, rule);
                    });
        }
        return code;
    }

    private void refuseWhatDoesNotFit(boolean alone) {
        if (vectors != null && (rule != null || cases != null || !folders.isEmpty())) {
            throw Failure.unusable("--vectors stands alone: a file of vectors brings its own policy.");
        }
        if (vectors == null && folders.isEmpty()) {
            throw Failure.unusable("Name a folder of a programme, or --vectors DIR.");
        }
        if (cases != null && folders.size() > 1) {
            throw Failure.unusable("--cases is for one folder: cases are written for one policy.");
        }
        if (cases != null && alone) {
            throw Failure.unusable("Give either --cases, or --record or --records.");
        }
    }

    private static void tell(List<Diagnostic> diagnostics) {
        Terminal.err().print(DiagnosticText.of(diagnostics));
    }

    private static int unreadable(Path folder) {
        Terminal.out().println(folder + ": cannot be read; no case was run.");
        return Failure.UNUSABLE;
    }

    private static Failure unknownRule(Path folder, String rule, List<String> known) {
        return Failure.unusable(folder + ": `" + rule + "` is not a rule of this policy. "
                + Suggestion.closest(rule, known, SUGGESTED));
    }

    private int tell(Path folder, List<CaseResult> results, List<RecordType> types) {
        PrintStream out = Terminal.out();
        for (CaseResult one : results) {
            if (verbose || !one.passed()) {
                out.print(one.text());
            }
            if (!one.passed()) {
                uncounted(one, types).forEach(out::println);
            }
        }
        long failed = results.stream().filter(one -> !one.passed()).count();
        out.println(folder + ": " + (results.size() - failed) + " passed, " + failed + " failed.");
        return failed == 0 ? 0 : FAILED;
    }

    /// Why records did not count, which is what a failed case is mostly about.
    private static List<String> uncounted(CaseResult failed, List<RecordType> types) {
        Words words = new Words(types, failed.evaluation().version());
        return failed.evaluation().uncounted().stream()
                .map(one ->
                        "    not counted: " + words.record(one.record()) + ", " + ReasonText.of(one.reason(), words))
                .toList();
    }

    /// What the rule gives in each case, then the cases themselves as ever.
    private int tellAlone(Path folder, CaseRun.Ran ran, String id) {
        RuleAloneRunner runner = new RuleAloneRunner(ran.policy(), id);
        List<RuleAlone> concerned = ran.results().stream()
                .map(runner::run)
                .filter(one -> one.concerns() || one.of().concerns(id))
                .toList();
        for (RuleAlone one : concerned) {
            Place place = one.of().of().place();
            show(one, place.file() + ":" + place.position().line());
        }
        if (concerned.isEmpty()) {
            Terminal.out().println("No case concerns the rule `" + id + "`.");
        }
        return tell(folder, concerned.stream().map(RuleAlone::of).toList(), CaseRun.types(ran.policy()));
    }

    private static void show(RuleAlone one, String where) {
        new RuleAloneText(one).lines(where).forEach(Terminal.out()::println);
        Terminal.out().println();
    }

    /// Tries the rule on what the command line brings.
    private void ask(Path folder, String id) throws IOException {
        CompiledPolicy policy = asked.policy(folder);
        List<String> known = CaseRun.rules(policy);
        if (!known.contains(id)) {
            throw unknownRule(folder, id, known);
        }
        RuleAloneRunner runner = new RuleAloneRunner(policy, id);
        for (CaseResult one : new CaseRunner(policy).run(asked.cases(folder, policy))) {
            show(runner.run(one), "");
        }
    }
}
