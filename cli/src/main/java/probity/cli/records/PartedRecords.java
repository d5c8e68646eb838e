package probity.cli.records;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Collectors;
import probity.cli.terminal.Failure;
import probity.cli.terminal.Progress;
import probity.core.policy.Policy;
import probity.core.record.columns.RecordColumns;
import probity.policy.csv.FileProblem;
import probity.policy.csv.RecordsReader;
import probity.policy.csv.Reserved;

/// The records of a file, checked, and divided into parts by subject. A part holds whole subjects and fits into
/// memory; the same way serves a file of ten rows and one of many gigabytes.
public final class PartedRecords {

    private final Policy policy;
    private final Division division;
    private final Intake intake;
    private final Tally tally;

    private PartedRecords(Policy policy, Division division, Intake intake, Tally tally) {
        this.policy = policy;
        this.division = division;
        this.intake = intake;
        this.tally = tally;
    }

    /// Reads and checks the file.
    public static PartedRecords read(Policy policy, Wanted wanted, Workspace workspace, Progress progress)
            throws IOException {
        requireFile(wanted.records());
        BasicFileAttributes before = Files.readAttributes(wanted.records(), BasicFileAttributes.class);
        Division division = Division.of(
                before.size(),
                Runtime.getRuntime().maxMemory(),
                Runtime.getRuntime().availableProcessors());
        Intake intake = new Intake(policy, wanted, division, workspace);
        try (RecordsReader reader = open(policy, wanted.records())) {
            if (wanted.knownBy() != null && !reader.has(Reserved.ARRIVED)) {
                throw Failure.unusable(
                        wanted.records() + " has no column `arrived`, so --known-by cannot be answered.",
                        "Add the column with the day on which each record arrived, or leave --known-by out.");
            }
            intake.read(reader, before.size(), progress);
        }
        long listed = wanted.subjects() == null ? 0 : SubjectList.read(wanted.subjects(), intake::list);
        checkIds(intake, progress);
        requireUnchanged(wanted.records(), before);
        return new PartedRecords(policy, division, intake, intake.tally(listed));
    }

    private static void requireFile(Path file) {
        if (!Files.exists(file)) {
            throw Failure.unusable("There is no file " + file + ".");
        }
        if (!Files.isRegularFile(file)) {
            throw Failure.unusable(
                    file + " is not a file.", "Records are read from a CSV file; a pipe cannot be read twice.");
        }
        if (!Files.isReadable(file)) {
            throw Failure.unusable("The file " + file + " may not be read by you.");
        }
    }

    /// Opens a file of records, or ends the command with everything that is wrong with its header.
    public static RecordsReader open(Policy policy, Path file) throws IOException {
        InputStream input = new BufferedInputStream(Files.newInputStream(file));
        return switch (RecordsReader.open(policy, input)) {
            case RecordsReader.Opened(RecordsReader reader) -> reader;
            case RecordsReader.Refused(List<FileProblem> problems) ->
                throw Failure.unusable(problems.stream()
                        .map(problem -> file + (problem.line() > 0 ? ", line " + problem.line() : "") + ": "
                                + problem.sentence() + " " + problem.help())
                        .collect(Collectors.toList()));
        };
    }

    private static void checkIds(Intake intake, Progress progress) throws IOException {
        progress.stage("checking ids");
        List<Part> names = intake.names();
        for (int part = 0; part < names.size(); part++) {
            IdItems.check(names.get(part), intake.bad());
            progress.report(part + 1L, names.size(), "");
        }
    }

    private static void requireUnchanged(Path file, BasicFileAttributes before) throws IOException {
        BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
        if (after.size() != before.size() || !after.lastModifiedTime().equals(before.lastModifiedTime())) {
            throw Failure.unusable(
                    file + " was changed while it was read.", "Wait until it is whole, and run this again.");
        }
    }

    public BadRows bad() {
        return intake.bad();
    }

    public Tally tally() {
        return tally;
    }

    public int parts() {
        return intake.records().size();
    }

    /// The number of the part that holds a subject.
    public int part(String subject) {
        return division.part(subject);
    }

    /// Loads one part; each can be loaded once. Rows that are bad are not in it.
    public RecordColumns load(int part) throws IOException {
        Part loaded = intake.records().get(part);
        try (DataInputStream from = loaded.read()) {
            return new ColumnsLoader(policy.types(), intake.bad().lines(), intake.hasCorrections())
                    .load(from, loaded.items());
        }
    }
}
