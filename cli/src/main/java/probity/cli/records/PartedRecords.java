package probity.cli.records;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.cli.parts.Division;
import probity.cli.parts.Part;
import probity.cli.parts.Together;
import probity.cli.parts.Workspace;
import probity.cli.terminal.Failure;
import probity.cli.terminal.Progress;
import probity.cli.terminal.Terminal;
import probity.core.identifier.SubjectNumbers;
import probity.core.policy.Policy;
import probity.core.record.CreditRecord;
import probity.policy.csv.CellBytes;
import probity.policy.csv.FileProblem;
import probity.policy.csv.RecordsReader;
import probity.policy.csv.Reserved;
import probity.policy.csv.Stretches;

/// The records of a file, checked, and divided into parts by subject. A part holds whole subjects, and
/// neighbouring parts are worked on together, as many as fit into memory; the same way serves a file of ten rows
/// and one of many gigabytes.
public final class PartedRecords {

    private static final long LEAST_STRETCH = 1 << 16;
    private static final long LARGEST_STRETCH = 1 << 20;

    /// Where things are kept, and how much of them in memory.
    record Room(Division division, Workspace workspace) {}

    private final Policy policy;
    private final Wanted wanted;
    private final Path text;
    private final Room room;
    private final boolean corrections;
    private final Intake intake;
    private final long listed;
    private final List<Integer> groups;

    private PartedRecords(Opened opened, Intake intake, long listed) {
        this.policy = opened.policy();
        this.wanted = opened.wanted();
        this.text = opened.file().text();
        this.room = opened.room();
        this.corrections = opened.header().has(Reserved.CORRECTS);
        this.intake = intake;
        this.listed = listed;
        this.groups = room.division().groups(intake.records(), Together.threads());
    }

    /// A file that is being read.
    ///
    /// @param header stands behind the header
    private record Opened(Policy policy, Wanted wanted, Room room, RecordsReader header, TextFile file) {

        /// Takes all rows.
        Intake intake(Intake.Keep keep, Progress progress) throws IOException {
            Intake intake = new Intake(policy, wanted, room, keep);
            int threads = Together.threads();
            long each = Math.clamp(file.size() / threads / 2, LEAST_STRETCH, LARGEST_STRETCH);
            new Stretches(header, this::from, file.size(), each)
                    .read(threads, intake::take, (taken, linesBefore, position) -> {
                        intake.add(taken, linesBefore);
                        progress.report(position, file.size(), Progress.count(intake.rows(), "row"));
                    });
            return intake;
        }

        private InputStream from(long position) {
            return new ChannelStream(file.channel(), position);
        }
    }

    /// The text that is read.
    ///
    /// @param text the file of records, or what a Parquet file was written as
    private record TextFile(Path text, FileChannel channel, long size) {}

    /// Reads and checks the file.
    public static PartedRecords read(Policy policy, Wanted wanted, Workspace workspace, Progress progress)
            throws IOException {
        requireFile(wanted.records());
        BasicFileAttributes before = Files.readAttributes(wanted.records(), BasicFileAttributes.class);
        progress.stage("reading");
        Path text =
                ParquetFile.is(wanted.records()) ? ParquetFile.asText(wanted.records(), workspace) : wanted.records();
        long size = Files.size(text);
        Division division = Division.of(size, Runtime.getRuntime().maxMemory(), Together.threads());
        Room room = new Room(division, workspace);
        try (RecordsReader header = open(policy, text, wanted.records());
                FileChannel channel = FileChannel.open(text)) {
            if (wanted.knownBy() != null && !header.has(Reserved.ARRIVED)) {
                throw Failure.unusable(
                        wanted.records() + " has no column `arrived`, so --known-by cannot be answered.",
                        "Add the column with the day on which each record arrived, or leave --known-by out.");
            }
            Opened opened = new Opened(policy, wanted, room, header, new TextFile(text, channel, size));
            boolean corrections = header.has(Reserved.CORRECTS);
            Intake intake = opened.intake(
                    corrections ? Intake.Keep.RECORDS_AND_NAMES : Intake.Keep.RECORDS_AND_DIGESTS, progress);
            long listed = wanted.subjects() == null
                    ? 0
                    : SubjectList.read(wanted.subjects(), SubjectNumbers.of(policy), intake::list);
            checkIds(opened, intake, progress);
            requireUnchanged(wanted.records(), before);
            return new PartedRecords(opened, intake, listed);
        }
    }

    /// Names are held against one another by their digests first. Only where two of these are the same, or
    /// records are corrected by name, the names themselves are looked at; for the former the file is read once
    /// more.
    private static void checkIds(Opened opened, Intake intake, Progress progress) throws IOException {
        progress.stage("checking ids");
        List<Part> names = intake.names();
        if (!opened.header().has(Reserved.CORRECTS)) {
            List<Boolean> repeated =
                    Together.all(names.size(), progress, part -> NameItems.hasRepeated(names.get(part)));
            if (!repeated.contains(true)) {
                return;
            }
            checkNames(opened.intake(Intake.Keep.NAMES, progress).names(), intake.bad(), progress);
        } else {
            checkNames(names, intake.bad(), progress);
        }
    }

    private static void checkNames(List<Part> names, BadRows bad, Progress progress) throws IOException {
        Together.all(names.size(), progress, part -> {
            NameItems.check(names.get(part), bad);
            return part;
        });
    }

    private static void requireFile(Path file) {
        if (!Files.exists(file)) {
            throw Failure.unusable("There is no file " + file + ".");
        }
        if (!Files.isRegularFile(file)) {
            throw Failure.unusable(
                    file + " is not a file.",
                    "Records are read from a CSV or Parquet file; a pipe cannot be read twice.");
        }
        if (!Files.isReadable(file)) {
            throw Failure.unusable("The file " + file + " may not be read by you.");
        }
    }

    /// Opens a file of records, or ends the command with everything that is wrong with its header.
    public static RecordsReader open(Policy policy, Path file) throws IOException {
        return open(policy, file, file);
    }

    /// @param file by which name people know what is read in `text`
    private static RecordsReader open(Policy policy, Path text, Path file) throws IOException {
        InputStream input = new BufferedInputStream(Files.newInputStream(text));
        return switch (RecordsReader.open(policy, input)) {
            case RecordsReader.Opened(RecordsReader reader) -> reader;
            case RecordsReader.Refused(List<FileProblem> problems) ->
                throw Failure.unusable(problems.stream()
                        .map(problem -> file + (problem.line() > 0 ? ", line " + problem.line() : "") + ": "
                                + problem.sentence() + " " + problem.help())
                        .collect(Collectors.toList()));
        };
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

    /// Writes the bad rows, if there are any, into a file beside the output or, without one, beside the file of
    /// records, and says so.
    public void writeBad(@Nullable Path output) throws IOException {
        if (bad().count() == 0) {
            return;
        }
        Path target = BadRowsFile.beside(output == null ? wanted.records() : output);
        Path draft = room.workspace().draft(target);
        BadRowsFile.write(policy, text, bad(), draft);
        room.workspace().publish(draft, target);
        Refusal.lines(wanted.records(), bad()).forEach(Terminal.err()::println);
        Terminal.err().println(Progress.count(bad().count(), "row") + " left out; all are in " + target + ".");
    }

    public Tally tally() {
        return intake.tally(listed);
    }

    /// How many groups of parts there are, to be worked on one by one or at the same time.
    public int groups() {
        return groups.size() - 1;
    }

    /// Loads the parts of one group; each can be loaded once. Rows that are bad are not in it.
    public LoadedRecords load(int group) throws IOException {
        List<Part> parts = intake.records().subList(groups.get(group), groups.get(group + 1));
        return new Loader(policy.types(), intake.bad().lines(), corrections).load(parts);
    }

    /// How many parts there are, for those who look for single subjects.
    public int parts() {
        return intake.records().size();
    }

    /// The number of the part that holds a subject.
    public int part(String subject) {
        return room.division().part(CellBytes.of(subject).digest());
    }

    /// The records of all subjects of one part, with their names, in order of arrival; each part can be loaded
    /// once, and those who want names say so in [Wanted]. Subjects that are listed have no record.
    public Map<String, List<CreditRecord>> records(int part) throws IOException {
        if (!wanted.named()) {
            throw new IllegalStateException("names were not asked for");
        }
        return new NamedRecords(policy.types(), intake.bad().lines())
                .read(intake.records().get(part));
    }
}
