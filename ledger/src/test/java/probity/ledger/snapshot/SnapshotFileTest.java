package probity.ledger.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.core.policy.RecordType;
import probity.core.population.Population;
import probity.core.population.PopulationCursor;
import probity.core.population.Snapshot;
import probity.core.record.FieldType;

class SnapshotFileTest {

    private static final int SUBJECTS = 40;
    private static final int RECORDS = 2_000;
    private static final int WRITTEN_ELSEWHERE = 300_000;

    @TempDir
    private Path folder;

    private Path file;
    private SnapshotFile snapshots;

    @BeforeEach
    void place() {
        file = folder.resolve("population.snapshot");
        snapshots = new SnapshotFile(file);
    }

    private Population read(List<RecordType> types) throws IOException {
        Snapshot.Reading reading = snapshots.read(types);
        assertThat(reading).isInstanceOf(Snapshot.Read.class);
        return ((Snapshot.Read) reading).snapshot().population();
    }

    private void refused(List<RecordType> types, String code, String part) throws IOException {
        assertThat(snapshots.read(types)).isInstanceOfSatisfying(Snapshot.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.message()).contains(part);
        });
    }

    /// All records of all subjects as words, by the names of types and fields.
    private static List<String> said(Population population, List<RecordType> types) {
        List<String> all = new ArrayList<>();
        PopulationCursor cursor = population.cursor();
        for (int subject = 0; subject < population.subjects(); subject++) {
            cursor.subject(subject);
            for (int i = 0; i < cursor.size(); i++) {
                cursor.moveTo(i);
                RecordType type = types.get(cursor.type());
                StringBuilder one = new StringBuilder(subject + " " + cursor.id() + " " + type.name() + " ");
                one.append(cursor.day()).append(' ').append(cursor.second()).append(' ');
                one.append(cursor.status()).append(' ').append(cursor.corrects());
                for (String name : List.of("file", "count", "level", "sum")) {
                    int slot = type.slot(name);
                    if (slot >= 0 && cursor.has(slot)) {
                        one.append(' ').append(cursor.number(slot)).append(cursor.text(slot));
                    }
                }
                all.add(one.toString());
            }
        }
        return all;
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        Snapshot written = Crowd.snapshot(SUBJECTS, RECORDS);
        snapshots.write(written, Crowd.TYPES);
        assertThat(snapshots.read(Crowd.TYPES)).isInstanceOfSatisfying(Snapshot.Read.class, read -> {
            assertThat(read.snapshot().names()).isEqualTo(written.names());
            assertThat(read.snapshot().ledgerSize()).isEqualTo(RECORDS);
            assertThat(read.snapshot().ledgerRoot()).isEqualTo("ab12");
            assertThat(read.snapshot().population().head()).isEqualTo(RECORDS);
            assertThat(read.snapshot().population().bytesPerRecord())
                    .isEqualTo(written.population().bytesPerRecord());
            assertThat(said(read.snapshot().population(), Crowd.TYPES))
                    .hasSize(RECORDS)
                    .isEqualTo(said(written.population(), Crowd.TYPES));
        });
        assertThat(file.resolveSibling("population.snapshot.draft")).doesNotExist();
    }

    @Test
    void itFitsAPolicyWithMoreTypesAndFieldsInAnotherOrder() throws IOException {
        Snapshot written = Crowd.snapshot(SUBJECTS, RECORDS);
        snapshots.write(written, Crowd.TYPES);
        List<RecordType> more = List.of(
                Crowd.type("new", Crowd.field("a", new FieldType.Code()), Crowd.field("b", new FieldType.Code())),
                Crowd.type("grade", Crowd.field("extra", new FieldType.YesNo()), Crowd.SUM, Crowd.LEVEL),
                Crowd.type("visit", Crowd.COUNT, Crowd.field("later", new FieldType.Date()), Crowd.FILE));
        assertThat(said(read(more), more)).isEqualTo(said(written.population(), Crowd.TYPES));
    }

    @Test
    void whatThePolicyNoLongerKnowsIsRefused() throws IOException {
        snapshots.write(Crowd.snapshot(SUBJECTS, RECORDS), Crowd.TYPES);
        refused(List.of(Crowd.TYPES.getFirst()), "snapshot_type_gone", "`grade`");
        RecordType fewer = Crowd.type("grade", Crowd.SUM);
        refused(List.of(Crowd.TYPES.getFirst(), fewer), "snapshot_field_gone", "`level` of `grade`");
        RecordType other = Crowd.type("grade", Crowd.LEVEL, Crowd.field("sum", new FieldType.Decimal(2, 0, 9)));
        refused(
                List.of(Crowd.TYPES.getFirst(), other),
                "snapshot_field_changed",
                "`integer 0..9223372036854775807` in the snapshot and `decimal 2 0..9` in the policy");
    }

    @Test
    void aTypeWithoutRecordsNeedNotBeKnown() throws IOException {
        snapshots.write(Crowd.snapshot(1, 1), Crowd.TYPES);
        assertThat(read(List.of(Crowd.TYPES.getFirst())).records()).isEqualTo(1);
    }

    @Test
    void aFileInWhichAnyByteIsAnotherIsRefused() throws IOException {
        snapshots.write(Crowd.snapshot(3, 20), Crowd.TYPES);
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] spoiled = whole.clone();
            spoiled[at] ^= (byte) (1 << at % 8);
            Files.write(file, spoiled);
            assertThat(snapshots.read(Crowd.TYPES)).as("byte " + at).isInstanceOf(Snapshot.Refused.class);
        }
        refused(Crowd.TYPES, "snapshot_damaged", "its check sum is another");
    }

    @Test
    void aFileThatIsCutShortOrLongerIsRefused() throws IOException {
        snapshots.write(Crowd.snapshot(3, 20), Crowd.TYPES);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(snapshots.read(Crowd.TYPES)).as(length + " bytes").isInstanceOf(Snapshot.Refused.class);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        refused(Crowd.TYPES, "snapshot_damaged", "bytes too many");
    }

    @Test
    void noFileAndAnotherFileAreRefused() throws IOException {
        refused(Crowd.TYPES, "snapshot_absent", "no snapshot at " + file);
        Files.writeString(file, "PROBPOP9 and more than that");
        refused(Crowd.TYPES, "snapshot_format", "another version");
    }

    /// The writer is another process, which gets no chance to put things right.
    @Test
    void whoeverIsKilledWhileWritingLeavesTheOldOne() throws Exception {
        snapshots.write(Crowd.snapshot(SUBJECTS, RECORDS), Crowd.TYPES);
        Path draft = file.resolveSibling("population.snapshot.draft");
        // Now and then one is killed after it has finished a file and before it begins the next.
        for (int tries = 0; tries < 10 && !Files.exists(draft); tries++) {
            kill(draft);
            assertThat(read(Crowd.TYPES).records()).isIn(RECORDS, WRITTEN_ELSEWHERE);
        }
        assertThat(draft).exists();
        // What was left half done is in nobody's way.
        snapshots.write(Crowd.snapshot(SUBJECTS, 300), Crowd.TYPES);
        assertThat(read(Crowd.TYPES).records()).isEqualTo(300);
    }

    private void kill(Path draft) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process writer = new ProcessBuilder(
                        java,
                        "-Xmx300m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Crowd.class.getName(),
                        file.toString(),
                        Integer.toString(WRITTEN_ELSEWHERE))
                .inheritIO()
                .start();
        try {
            while (sizeOf(draft) == 0) {
                assertThat(writer.isAlive()).isTrue();
                Thread.onSpinWait();
            }
        } finally {
            writer.destroyForcibly();
        }
        writer.waitFor();
    }

    private static long sizeOf(Path draft) {
        try {
            return Files.size(draft);
        } catch (IOException moved) {
            return 0;
        }
    }
}
