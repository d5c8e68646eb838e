package probity.policy.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import probity.core.policy.Policy;
import probity.core.policy.RecordType;
import probity.core.rule.Rule;
import probity.policy.Compilation;
import probity.policy.CompiledPolicy;
import probity.policy.PolicyCompiler;
import probity.policy.SyntheticDoor;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Diagnostic;
import probity.policy.diagnostic.Report;
import probity.policy.tree.TextDecoder;

/// What came of testing one programme: its policy compiled, its files of cases read and run.
public sealed interface CaseRun {

    /// Errors and warnings of the policy and of the cases.
    List<Diagnostic> diagnostics();

    /// Every case was run.
    ///
    /// @param policy by which they were run
    /// @param rules ids of the rules of all versions, each once
    record Ran(CompiledPolicy policy, List<CaseResult> results, List<String> rules, List<Diagnostic> diagnostics)
            implements CaseRun {
        public Ran {
            rules = List.copyOf(rules);
            results = List.copyOf(results);
            diagnostics = List.copyOf(diagnostics);
        }

        public boolean passed() {
            return results.stream().allMatch(CaseResult::passed);
        }
    }

    /// The policy or a file of cases cannot be read; nothing was run.
    record Unreadable(List<Diagnostic> diagnostics) implements CaseRun {
        public Unreadable {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /// Runs all cases of a programme: every `cases/*.yaml`.
    ///
    /// @param programme its folder, or a policy file in it: the cases lie beside that
    static CaseRun of(Path programme) {
        return of(programme, folder(programme).resolve("cases"));
    }

    /// Runs other cases by the policy of a programme.
    ///
    /// @param programme its folder, or a policy file in it
    /// @param cases a file of cases, or a folder with such files
    static CaseRun of(Path programme, Path cases) {
        return switch (PolicyCompiler.compile(programme)) {
            case Compilation.Unreadable(List<Diagnostic> diagnostics) -> new Unreadable(diagnostics);
            case Compilation.Compiled(CompiledPolicy policy, List<Diagnostic> warnings) ->
                run(policy, warnings, new Siblings(folder(programme)), files(cases));
        };
    }

    private static Path folder(Path programme) {
        return Files.isRegularFile(programme) ? programme.resolveSibling("") : programme;
    }

    private static CaseRun run(
            CompiledPolicy compiled, List<Diagnostic> warnings, Siblings siblings, List<Report> files) {
        Policy policy = SyntheticDoor.open(compiled);
        List<Diagnostic> diagnostics = new ArrayList<>(warnings);
        List<Case> cases = new ArrayList<>();
        boolean faulty = false;
        for (Report report : files) {
            switch (CaseReader.read(report, policy, siblings)) {
                case CaseFile.Cases(List<Case> read, List<Diagnostic> found) -> {
                    cases.addAll(read);
                    diagnostics.addAll(found);
                }
                case CaseFile.Faulty(List<Diagnostic> found) -> {
                    faulty = true;
                    diagnostics.addAll(found);
                }
            }
        }
        return faulty
                ? new Unreadable(diagnostics)
                : new Ran(compiled, new CaseRunner(compiled).run(cases), rules(compiled), diagnostics);
    }

    /// Ids of the rules of all versions, each once.
    static List<String> rules(CompiledPolicy compiled) {
        return SyntheticDoor.open(compiled).versions().stream()
                .flatMap(version -> version.rules().stream().map(Rule::id))
                .distinct()
                .toList();
    }

    /// The record types of the policy.
    static List<RecordType> types(CompiledPolicy compiled) {
        return SyntheticDoor.open(compiled).types();
    }

    private static List<Report> files(Path cases) {
        List<Report> reports = new ArrayList<>();
        try {
            for (Path file : Files.isDirectory(cases) ? yaml(cases) : List.of(cases)) {
                reports.add(TextDecoder.decode(file.toString(), Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            reports.add(unreadable(cases));
        }
        return reports.isEmpty() ? List.of(unreadable(cases)) : reports;
    }

    private static List<Path> yaml(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(one -> one.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Report unreadable(Path cases) {
        return TextDecoder.failed(
                cases.toString(),
                Code.FILE_UNREADABLE,
                "There is no readable file of cases here.",
                "Write cases to `cases/NAME.yaml` beside the policy; docs/reference/cases.md shows the form.");
    }
}
