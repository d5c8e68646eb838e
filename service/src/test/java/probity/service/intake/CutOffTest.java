package probity.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.ledger.entry.EntryKind;
import probity.service.activation.World;
import probity.service.entry.Appending;
import probity.service.entry.Outcome;

/// What is cut off in the middle, and what stands or goes together.
class CutOffTest {
    private static final int ROWS = 2_100;

    @TempDir
    private Path folder;

    private World world;
    private Intake intake;
    private UploadStore store;
    private Uploads uploads;

    @BeforeEach
    void begin() {
        world = new World(folder);
        intake = new Intake(world.logs);
        store = new UploadStore(world.sql, world.clock, world.ledger, intake);
        uploads = new Uploads(intake, store);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void aFileThatWasCutOffAndSentAgainIsTakenBackWholeAndDoesNotComeBack() throws IOException {
        world.submit("r0", "acme", "complaint-upheld 2027-01-05", "\"file\":\"F0\"");
        Path file = file();
        // The first group stands, and then nothing more is taken.
        world.line.breakWhile(() -> records() > 1);
        assertThat(take(file)).isInstanceOf(Uploads.Refused.class);
        assertThat(records()).isEqualTo(2_000);
        world.line.heal();
        Upload first = taken(file);
        Upload upload = taken(file);
        assertThat(upload.accepted()).isEqualTo(ROWS);
        assertThat(store.own(upload)).isEqualTo(ROWS - 1);
        assertThat(store.undo(upload, "operator", "wrong month")).isNull();
        assertThat(voids()).isEqualTo(ROWS - 1);
        assertThat(store.newest(world.programme, 9))
                .extracting(Upload::id, one -> one.undone() != null)
                .containsExactlyInAnyOrder(tuple(first.id(), true), tuple(upload.id(), true));
        Upload again = taken(file);
        assertThat(again.accepted()).isEqualTo(1);
        assertThat(again.bad()).hasSize(ROWS - 1).allMatch(row -> row.code().equals("record_void"));
        assertThat(records()).isEqualTo(ROWS);
    }

    @Test
    void whatCannotBeErasedLeavesNoEntryThatSaysItWas() {
        world.submit("r0", "acme", "complaint-upheld 2027-01-05", "\"file\":\"F0\"");
        long record = world.ledger.size(world.programme) - 1;
        // The database deletes no payload that is about nobody.
        assertThat(erased(0L, record)).isInstanceOf(Outcome.Refused.class);
        assertThat(world.ledger.size(world.programme)).isEqualTo(record + 1);
        assertThat(payloadIsThere(record)).isTrue();
        assertThat(erased(record)).isInstanceOf(Outcome.Stands.class);
        assertThat(payloadIsThere(record)).isFalse();
        assertThat(entries(EntryKind.ERASED)).isEqualTo(1);
    }

    private Outcome erased(Long... sequences) {
        Appending answer = intake.erase(world.programme, new TreeSet<>(List.of(sequences)));
        return ((Appending.Committed) answer).outcomes().getFirst();
    }

    private boolean payloadIsThere(long sequence) {
        return !world.sql
                .fetch(
                        "select sequence from ledger_payload where programme = ? and sequence = ?",
                        world.programme,
                        sequence)
                .isEmpty();
    }

    private Path file() throws IOException {
        StringBuilder csv = new StringBuilder("id,subject,type,date,file\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append("r")
                    .append(i)
                    .append(",acme,complaint-upheld,2027-01-05,F")
                    .append(i)
                    .append('\n');
        }
        return Files.writeString(folder.resolve("records.csv"), csv);
    }

    private Uploads.Taking take(Path file) throws IOException {
        return uploads.take(
                world.served(),
                new Uploads.Offer(file, "records.csv", FileDigest.of(file), false, "operator"),
                new UploadProgress(Files.size(file)));
    }

    private Upload taken(Path file) throws IOException {
        return ((Uploads.Taken) take(file)).upload();
    }

    private long records() {
        return entries(EntryKind.RECORD);
    }

    private long voids() {
        return entries(EntryKind.VOID);
    }

    private long entries(EntryKind kind) {
        return world.sql
                .fetchSingle(
                        "select count(*) from ledger_entry where programme = ? and get_byte(canonical, 3) = ?",
                        world.programme,
                        kind.number())
                .into(long.class);
    }
}
