package probity.cli.score;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import probity.cli.argument.PolicyArgument;
import probity.cli.parts.Workspace;
import probity.cli.records.PartedRecords;
import probity.cli.records.Refusal;
import probity.cli.records.Summary;
import probity.cli.records.Wanted;
import probity.cli.rows.Merge;
import probity.cli.score.Scoring.Scored;
import probity.cli.terminal.Progress;
import probity.cli.terminal.Terminal;
import probity.core.policy.Policy;

/// Scores every subject of a file of records.
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Score every subject of a file of records: one row a subject, sorted.",
        footer = {
            "",
            "Example:",
            "  probity score programmes/city-green-card/policy.yaml programmes/city-green-card/sample/records.csv \\",
            "      --as-of 2027-06-01 --format table",
            "",
            "Exit code 0: done; 2: the policy or the records cannot be used, and nothing was written.",
        })
public final class ScoreCommand implements Callable<Integer> {

    private static final int WRITE_BUFFER = 1 << 16;

    @Parameters(index = "0", paramLabel = "POLICY", description = "A policy file, or a folder of its versions.")
    private @Nullable Path policy;

    @Parameters(index = "1", paramLabel = "RECORDS.csv", description = "The records (docs/reference/records.md).")
    private @Nullable Path records;

    @Option(names = "--as-of", required = true, paramLabel = "DAY", description = "The day judged, as 2027-06-01.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--known-by",
            paramLabel = "DAY",
            description = "Leave out records that arrived later (column `arrived`). Default: all are known.")
    private @Nullable LocalDate knownBy;

    @Option(
            names = "--subjects",
            paramLabel = "FILE",
            description = "A CSV file with a column `subject`: those without a record appear too.")
    private @Nullable Path subjects;

    @Option(
            names = "--skip-bad",
            description = "Go on without rows that cannot be taken; they are written to OUT.bad.csv, or beside"
                    + " RECORDS.csv when there is no --out.")
    private boolean skipBad;

    @Option(names = "--out", paramLabel = "FILE", description = "Write here, at the end and all at once.")
    private @Nullable Path out;

    @Option(names = "--format", paramLabel = "FORMAT", description = "csv (default), json or table.")
    private ScoreFormat format = ScoreFormat.csv;

    @Override
    public Integer call() throws IOException {
        Policy compiled = PolicyArgument.admissible(given(policy)).policy();
        Wanted wanted = new Wanted(given(records), given(asOf), knownBy, subjects, false);
        if (out != null) {
            Workspace.requireWritable(out);
            Workspace.requireNotRead(out, inputs());
        }
        try (Workspace workspace = new Workspace();
                Progress progress = new Progress(Terminal.err(), Terminal.isErrWatched())) {
            PartedRecords read = PartedRecords.read(compiled, wanted, workspace, progress);
            if (!skipBad) {
                Refusal.ifAny(wanted.records(), read.bad(), Refusal.MEND_OR_SKIP);
            }
            List<Scored> scored =
                    new Scoring(new Scoring.Asked(compiled, wanted.asOf(), format), read, workspace).all(progress);
            progress.wipe();
            read.writeBad(out);
            long written = write(scored, workspace);
            summarize(compiled, wanted, read, written);
        }
        return 0;
    }

    private List<Path> inputs() {
        return Stream.of(policy, records, subjects).filter(Objects::nonNull).toList();
    }

    /// picocli has checked that what is required is there.
    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a required argument is missing");
        }
        return value;
    }

    private long write(List<Scored> scored, Workspace workspace) throws IOException {
        Widths widths = scored.stream().map(Scored::widths).reduce(Widths.NONE, Widths::with);
        try (Merge rows = new Merge(scored.stream().map(Scored::run).toList())) {
            if (out == null) {
                long written = format.writeAll(rows, widths, Terminal.out());
                Terminal.out().flush();
                return written;
            }
            Path draft = workspace.draft(out);
            long written;
            try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(draft), WRITE_BUFFER)) {
                written = format.writeAll(rows, widths, to);
            }
            workspace.publish(draft, out);
            return written;
        }
    }

    private void summarize(Policy compiled, Wanted wanted, PartedRecords read, long written) {
        Summary.of(compiled, wanted.asOf(), read.tally()).forEach(Terminal.err()::println);
        Terminal.err()
                .println(Progress.count(read.tally().rows(), "row") + " read, "
                        + Progress.count(written, "subject") + " scored as of " + wanted.asOf()
                        + (wanted.knownBy() == null ? "" : ", as known by " + wanted.knownBy()) + ".");
    }
}
