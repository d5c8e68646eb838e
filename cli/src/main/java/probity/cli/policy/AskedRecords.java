package probity.cli.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import probity.cli.argument.PolicyArgument;
import probity.cli.explain.SubjectRecords;
import probity.cli.parts.Workspace;
import probity.cli.records.PartedRecords;
import probity.cli.records.Refusal;
import probity.cli.records.Wanted;
import probity.cli.terminal.Failure;
import probity.cli.terminal.Progress;
import probity.cli.terminal.Terminal;
import probity.core.policy.Policy;
import probity.policy.CompiledPolicy;
import probity.policy.cases.Case;
import probity.policy.cases.CaseFile;
import probity.policy.cases.CaseReader;
import probity.policy.diagnostic.DiagnosticText;

/// Records that the command line brings to a test, in place of files of cases.
final class AskedRecords {

    @Option(
            names = "--record",
            paramLabel = "RECORD",
            description = "With --rule: try it on this record instead, written as in a case: \"{type: …, date: …}\"."
                    + " May be repeated.")
    private List<String> typed = new ArrayList<>();

    @Option(
            names = "--records",
            paramLabel = "FILE",
            description = "With --rule: try it on the records of this CSV file instead, at most 1,000.")
    private @Nullable Path file;

    @Option(names = "--as-of", paramLabel = "DAY", description = "The day judged, with --record or --records.")
    private @Nullable LocalDate asOf;

    /// Whether there are any; ends the command when the options do not fit together.
    boolean isAsked(@Nullable String rule) {
        boolean asked = file != null || !typed.isEmpty();
        if (asked && (rule == null || asOf == null)) {
            throw Failure.unusable("--record and --records are for --rule ID and need --as-of DAY.");
        }
        if (file != null && !typed.isEmpty()) {
            throw Failure.unusable("Give either --record or --records.");
        }
        if (!asked && asOf != null) {
            throw Failure.unusable("--as-of is for --record and --records; each case of a file has its own day.");
        }
        return asked;
    }

    /// The policy at `path`. A file may hold anybody's records, so that only a policy fit for them is let in.
    CompiledPolicy policy(Path path) {
        return file == null ? PolicyArgument.compiled(path) : PolicyArgument.admissible(path);
    }

    /// One case a subject.
    List<Case> cases(Path path, CompiledPolicy compiled) throws IOException {
        LocalDate day = asOf;
        if (day == null) {
            throw new IllegalStateException("no day was asked for");
        }
        if (file != null) {
            return ofFile(file, day, PolicyArgument.admissible(path).policy());
        }
        return switch (CaseReader.read(written(), compiled, day)) {
            case CaseFile.Cases cases -> cases.cases();
            case CaseFile.Faulty faulty ->
                throw Failure.unusable(
                        DiagnosticText.of(faulty.diagnostics()).stripTrailing(),
                        "A record is written as in a case: --record \"{type: …, date: 2027-03-01, …}\".");
        };
    }

    /// A line end is a space there: what is typed is one record and nothing besides.
    private CaseReader.Written written() {
        List<String> lines =
                typed.stream().map(one -> one.replaceAll("\\R", " ")).toList();
        return new CaseReader.Written("--record", lines, List.of());
    }

    private static List<Case> ofFile(Path file, LocalDate day, Policy policy) throws IOException {
        try (Workspace workspace = new Workspace();
                Progress progress = new Progress(Terminal.err(), Terminal.isErrWatched())) {
            PartedRecords read =
                    PartedRecords.read(policy, new Wanted(file, day, null, null, true), workspace, progress);
            Refusal.ifAny(file, read.bad(), "Mend the file.");
            if (read.tally().rows() > Case.MOST_RECORDS) {
                throw Failure.unusable(
                        file + " has " + Progress.count(read.tally().rows(), "row") + "; a rule is tried on at most "
                                + Progress.count(Case.MOST_RECORDS) + ".",
                        "Keep the records that show what is meant. All of them are scored with `probity score`.");
            }
            return SubjectRecords.ofAll(read).entrySet().stream()
                    .map(one -> Case.unstated(one.getKey(), day, one.getValue()))
                    .toList();
        }
    }
}
