package probity.cli.difference;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import probity.cli.argument.PolicyArgument;
import probity.cli.parts.Together;
import probity.cli.parts.Workspace;
import probity.cli.records.LoadedRecords;
import probity.cli.records.PartedRecords;
import probity.cli.records.Refusal;
import probity.cli.records.Summary;
import probity.cli.records.Wanted;
import probity.cli.rows.Merge;
import probity.cli.rows.Run;
import probity.cli.terminal.Failure;
import probity.cli.terminal.Progress;
import probity.cli.terminal.Terminal;
import probity.core.comparison.Basis;
import probity.core.comparison.Change;
import probity.core.comparison.Counts;
import probity.core.comparison.SideBySide;
import probity.core.comparison.Sides;
import probity.core.policy.Policy;
import probity.core.population.PopulationCursor;

/// Evaluates every subject of a file of records under two policies.
public final class RecordsDifference {

    @Option(
            names = "--records",
            paramLabel = "FILE",
            description = "Also say what changes for the subjects of this CSV file (docs/reference/records.md).")
    private @Nullable Path records;

    @Option(names = "--as-of", paramLabel = "DAY", description = "With --records: the day judged, as 2027-06-01.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--known-by",
            paramLabel = "DAY",
            description = "Leave out records that arrived later (column `arrived`). Default: all are known.")
    private @Nullable LocalDate knownBy;

    @Option(
            names = "--subjects",
            paramLabel = "FILE",
            description = "A CSV file with a column `subject`: those without a record are compared too.")
    private @Nullable Path subjects;

    @Option(
            names = "--basis",
            paramLabel = "BASIS",
            description = "always (default): each policy as if its last version had always been in force; first-day:"
                    + " each record by the version that rules it.")
    private String basis = Basis.ALWAYS.code();

    @Option(
            names = "--skip-bad",
            description = "Go on without rows that cannot be taken; they are written to OUT.bad.csv, or beside"
                    + " FILE when there is no --out.")
    private boolean skipBad;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write a row of CSV for each subject whose result changes, at the end and all at once.")
    private @Nullable Path out;

    /// Whether records are to be held against the policies; ends the command when the options do not fit
    /// together.
    public boolean isAsked() {
        boolean needless = Stream.of(asOf, knownBy, subjects, out).anyMatch(Objects::nonNull);
        if (records == null && (needless || skipBad)) {
            throw Failure.unusable("--as-of, --known-by, --subjects, --skip-bad and --out are for --records FILE.");
        }
        if (records != null && asOf == null) {
            throw Failure.unusable("--records needs --as-of DAY: the day on which both policies are asked.");
        }
        return records != null;
    }

    private Basis basis() {
        return Stream.of(Basis.values())
                .filter(one -> one.code().equals(basis))
                .findFirst()
                .orElseThrow(() -> Failure.unusable("--basis is `always` or `first-day`, not `" + basis + "`."));
    }

    /// What one part comes to.
    private record Part(Counts counts, Largest largest, Run rows) {}

    /// What came of it.
    ///
    /// @param text for people
    /// @param json for machines
    /// @param changes whether any subject's result changes
    public record Answer(List<String> text, Map<String, @Nullable Object> json, boolean changes) {
        public Answer {
            text = List.copyOf(text);
        }
    }

    /// Evaluates, and writes the rows where that was asked for.
    public Answer answer(Path older, Path newer) throws IOException {
        Path file = Objects.requireNonNull(records, "asked without records");
        LocalDate day = Objects.requireNonNull(asOf, "asked without a day");
        Sides sides = sides(PolicyArgument.admissibles(older, newer), day);
        if (out != null) {
            Workspace.requireWritable(out);
            Workspace.requireNotRead(
                    out,
                    Stream.of(older, newer, file, subjects)
                            .filter(Objects::nonNull)
                            .toList());
        }
        try (Workspace workspace = new Workspace();
                Progress progress = new Progress(Terminal.err(), Terminal.isErrWatched())) {
            PartedRecords read = PartedRecords.read(
                    sides.newer(), new Wanted(file, day, knownBy, subjects, false), workspace, progress);
            if (!skipBad) {
                Refusal.ifAny(file, read.bad(), Refusal.MEND_OR_SKIP);
            }
            SideBySide comparing = new SideBySide(sides);
            progress.stage("comparing");
            List<Part> parts =
                    Together.all(read.groups(), progress, number -> part(comparing, read, number, workspace));
            progress.wipe();
            Counts counts = new Counts();
            Largest largest = new Largest();
            for (Part part : parts) {
                counts.add(part.counts());
                largest.add(part.largest());
            }
            read.writeBad(out);
            write(parts, workspace);
            Summary.of(sides.newer(), day, read.tally()).forEach(Terminal.err()::println);
            return new Answer(
                    new DifferenceText(sides).of(counts, largest, basis()),
                    new DifferenceJson(sides).of(counts, largest, basis()),
                    counts.changed() > 0);
        }
    }

    private Sides sides(PolicyArgument.Pair pair, LocalDate day) {
        Policy older = pair.older().policy();
        Policy newer = pair.newer().policy();
        int before = older.versions().getLast().scale().decimals();
        int after = newer.versions().getLast().scale().decimals();
        if (before != after) {
            throw Failure.unusable("Points have " + before + " decimals in the older policy and " + after
                    + " in the newer one; their scores cannot be compared.");
        }
        return Sides.of(older, newer, basis(), day);
    }

    private Part part(SideBySide comparing, PartedRecords read, int number, Workspace workspace) throws IOException {
        LoadedRecords loaded = read.load(number);
        PopulationCursor cursor = loaded.population().cursor();
        Counts counts = new Counts();
        Largest largest = new Largest();
        Run run = Run.of(
                loaded.subjects(),
                i -> {
                    cursor.subject(i);
                    String subject = loaded.subjects().text(i);
                    Change change = comparing.of(cursor);
                    counts.add(change);
                    largest.add(subject, change);
                    return out != null && change.isAny() ? ChangeRow.line(subject, change, comparing.decimals()) : null;
                },
                Run.spool(read.groups(), workspace));
        return new Part(counts, largest, run);
    }

    private void write(List<Part> parts, Workspace workspace) throws IOException {
        if (out == null) {
            return;
        }
        Path draft = workspace.draft(out);
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(draft));
                Merge rows = new Merge(parts.stream().map(Part::rows).toList())) {
            to.write(ChangeRow.HEAD.getBytes(StandardCharsets.UTF_8));
            while (rows.next()) {
                to.write(rows.row().array(), rows.row().from(), rows.row().length());
            }
        }
        workspace.publish(draft, out);
    }
}
