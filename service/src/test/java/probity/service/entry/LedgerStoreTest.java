package probity.service.entry;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.ledger.checkpoint.Checkpoint;
import probity.ledger.commitment.Payload;
import probity.ledger.digest.Digest;
import probity.ledger.entry.EntryKind;
import probity.ledger.entry.Provenance;
import probity.ledger.key.LogName;
import probity.ledger.merkle.Frontier;
import probity.ledger.merkle.NodeSink;
import probity.ledger.merkle.TreeHash;
import probity.ledger.note.SignatureCheck;
import probity.ledger.note.SignedNote;
import probity.ledger.reading.Reading;
import probity.service.database.Room;
import probity.service.database.SharedDatabase;
import probity.service.key.CheckpointSigning;
import probity.service.key.KeyFolder;
import probity.service.key.LogBeginning;
import probity.service.key.LogKeys;

class LedgerStoreTest {
    private static int count;

    @TempDir
    private Path keyFolder;

    private final DataSource database = SharedDatabase.runtime();
    private final String programme = "store-" + ++count;
    private final StoredLedger stored = new StoredLedger(database);
    private LogKeys keys;
    private Logs logs;

    @BeforeEach
    void open() {
        begin().open(LogName.of("test.example", programme));
    }

    private LogBeginning begin() {
        KeyFolder folder = KeyFolder.at(keyFolder);
        keys = new LogKeys(stored, folder);
        logs = new Logs(database, new CheckpointSigning(keys), InstantSource.system(), Room.unwatched());
        return new LogBeginning(database, logs, keys, folder);
    }

    @AfterEach
    void close() {
        logs.close();
    }

    @Test
    void theSameContentGetsTheSameAnswerAndOtherContentIsRefused() {
        Outcome first = one(record("r1", "acme", "1"));
        assertThat(first).isEqualTo(new Outcome.Stands(1, false));
        assertThat(one(record("r1", "acme", "1"))).isEqualTo(new Outcome.Stands(1, true));
        assertThat(code(one(record("r1", "acme", "2")))).isEqualTo("exists_with_different_content");
    }

    @Test
    void withinOneGroupTheFirstOfAnIdCounts() {
        assertThat(append(record("a", "acme", "1"), record("a", "acme", "1"), record("a", "acme", "2")))
                .map(outcome -> outcome instanceof Outcome.Stands s ? s.sequence() + " " + s.again() : code(outcome))
                .containsExactly("1 false", "1 true", "exists_with_different_content");
    }

    @Test
    void oneIdMayComeFromTwoSources() {
        Addition other = new Addition(
                EntryKind.RECORD,
                new Target.None(),
                Provenance.unsigned("two"),
                payload("{\"v\":\"9\"}"),
                new RecordName("two", "r1"),
                "acme",
                null);
        assertThat(append(record("r1", "acme", "1"), other)).allMatch(Outcome.Stands.class::isInstance);
    }

    @Test
    void aCorrectionFindsItsRecordAlsoInTheSameGroup() {
        append(record("r1", "acme", "1"), correction("c1", "r1", "acme"));
        Disclosed correction = stored.entry(programme, 2);
        assertThat(correction.entry().corrects()).isEqualTo(1L);
        assertThat(code(one(correction("c2", "never", "acme")))).isEqualTo("record_unknown");
        assertThat(code(one(correction("c3", "r1", "somebody-else")))).isEqualTo("correction_changes_subject");
    }

    @Test
    void anErasedRecordIsNotTakenAgainAndTheEntryStays() throws SQLException {
        one(record("r1", "acme", "1"));
        try (Connection connection = database.getConnection()) {
            StoredLedger.deletePayloads(connection, programme, List.of(1L));
        }
        assertThat(code(one(record("r1", "acme", "1")))).isEqualTo("payload_erased");
        assertThat(stored.entry(programme, 1).payload()).isNull();
        assertThat(stored.about(programme, "acme", 99)).isEmpty();
    }

    @Test
    void onATightDiskNothingIsTakenAndWhatIsTakenAlreadyIsSigned() {
        one(record("r1", "acme", "1"));
        logs.close();
        Room tight = new Room(keyFolder, Long.MAX_VALUE);
        logs = new Logs(database, new CheckpointSigning(keys), InstantSource.system(), tight);
        logs.open(programme);
        assertThat(logs.append(programme, List.of(record("r2", "acme", "1")), Duration.ofSeconds(5))
                        .join())
                .isInstanceOf(Appending.Full.class);
        assertThat(stored.size(programme)).isEqualTo(2);
        await().atMost(1, SECONDS).until(() -> checkpoint().size() == 2);
    }

    @Test
    void groupsOfManyThreadsLoseNothingAndLeaveNoGap() {
        List<CompletableFuture<Appending>> answers = new ArrayList<>();
        IntStream.range(0, 200).parallel().forEach(i -> {
            CompletableFuture<Appending> answer = logs.append(
                    programme,
                    List.of(record("x" + i, "s" + i % 7, "1"), record("y" + i, "s" + i % 7, "1")),
                    Duration.ofSeconds(10));
            synchronized (answers) {
                answers.add(answer);
            }
        });
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(Appending.Committed.class));
        assertThat(stored.size(programme)).isEqualTo(401);
        assertThat(stored.page(programme, 0, 1000))
                .extracting(one -> one.entry().sequence())
                .containsExactlyElementsOf(
                        IntStream.range(0, 401).mapToObj(i -> (long) i).toList());
    }

    @Test
    void whatIsAcknowledgedIsCoveredWithinASecond() {
        one(record("r1", "acme", "1"));
        long begin = System.nanoTime();
        await().atMost(1, SECONDS).until(() -> checkpoint().size() == 2);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        assertThat(checkpoint().root()).isEqualTo(rootOfStoredEntries());
    }

    @Test
    void aRestartGoesOnWithTheSameTree() {
        for (int i = 0; i < 37; i++) {
            one(record("r" + i, "acme", "1"));
        }
        logs.close();
        assertThat(checkpoint().size()).isEqualTo(38);
        begin().open(LogName.of("test.example", programme));
        one(record("after", "acme", "1"));
        await().atMost(1, SECONDS).until(() -> checkpoint().size() == 39);
        assertThat(checkpoint().root()).isEqualTo(rootOfStoredEntries());
    }

    @Test
    void everyEntryIsProvenInEveryLaterTree() {
        append(IntStream.range(0, 20)
                .mapToObj(i -> record("r" + i, "acme", "1"))
                .toArray(Addition[]::new));
        logs.close();
        Checkpoint head = checkpoint();
        for (long i = 0; i < head.size(); i++) {
            Digest leaf = stored.entry(programme, i).entry().leaf();
            assertThat(stored.inclusion(programme, i, head.size()).verifies(leaf, head.root()))
                    .as("entry %s", i)
                    .isTrue();
        }
    }

    @Test
    void aRotatedKeySignsFromThenOnAndTheOldOneHandedOver() {
        one(record("r1", "acme", "1"));
        logs.close();
        var first = keys.signing(programme).verifier();
        begin().rotate(programme, false);
        logs.close();
        begin().open(LogName.of("test.example", programme));
        one(record("r2", "acme", "1"));
        await().atMost(1, SECONDS).until(() -> checkpoint().size() == 4);
        assertThat(keys.signing(programme).verifier()).isNotEqualTo(first);
        assertThat(keys.chain(programme).leadsFrom(first)).isTrue();
    }

    @Test
    void aLostKeyIsNamedAndReplacedOnlyOnRequest() throws IOException {
        logs.close();
        try (var files = Files.list(keyFolder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> begin().open(LogName.of("test.example", programme))))
                .hasMessageContaining("signing_key_missing")
                .hasMessageContaining("key rotate " + programme + " --lost");
        begin().rotate(programme, true);
        await().atMost(1, SECONDS).until(() -> checkpoint().size() == 2);
        assertThat(keys.chain(programme).rotations().getFirst().isHandedOver()).isFalse();
    }

    @Test
    void aDatabaseThatFailsForAMomentCostsNoAcknowledgedEntry() throws SQLException {
        one(record("r1", "acme", "1"));
        try (Connection connection = SharedDatabase.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table ledger_payload rename to ledger_payload_away");
            Appending answer = logs.append(programme, List.of(record("r2", "acme", "1")), Duration.ZERO)
                    .join();
            statement.execute("alter table ledger_payload_away rename to ledger_payload");
            assertThat(answer).isEqualTo(new Appending.Unavailable("database_unavailable"));
        }
        assertThat(one(record("r2", "acme", "1"))).isEqualTo(new Outcome.Stands(2, false));
    }

    @Test
    void theHeadOfAMomentHasWhatWasReceivedUpToIt() {
        one(record("r1", "acme", "1"));
        var moment = stored.entry(programme, 1).entry().position().received();
        assertThat(stored.headAt(programme, moment)).isEqualTo(2);
        assertThat(stored.headAt(programme, moment.minusSeconds(60))).isEqualTo(0);
    }

    private Checkpoint checkpoint() {
        byte[] note = stored.checkpoint(programme);
        if (note == null) {
            return new Checkpoint(LogName.of("test.example", programme), 0, TreeHash.EMPTY_ROOT);
        }
        SignedNote signed = value(SignedNote.read(note));
        assertThat(signed.check(keys.signing(programme).verifier()))
                .isIn(SignatureCheck.VALID, SignatureCheck.NOT_BY_THIS_KEY);
        return value(Checkpoint.read(signed));
    }

    private Digest rootOfStoredEntries() {
        Frontier tree = Frontier.empty();
        stored.page(programme, 0, 1000).forEach(one -> tree.append(one.entry().leaf(), NodeSink.NONE));
        return tree.root();
    }

    private Outcome one(Addition addition) {
        return append(addition).getFirst();
    }

    private List<Outcome> append(Addition... additions) {
        Appending answer = logs.append(programme, List.of(additions), Duration.ofSeconds(5))
                .join();
        assertThat(answer).isInstanceOf(Appending.Committed.class);
        return ((Appending.Committed) answer).outcomes();
    }

    private static String code(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? refused.code() : outcome.toString();
    }

    private static Addition record(String id, String subject, String value) {
        return new Addition(
                EntryKind.RECORD,
                new Target.None(),
                Provenance.unsigned("one"),
                payload("{\"id\":\"" + id + "\",\"v\":\"" + value + "\"}"),
                new RecordName("one", id),
                subject,
                null);
    }

    private static Addition correction(String id, String corrects, String subject) {
        return new Addition(
                EntryKind.CORRECTION,
                new Target.Named(new RecordName("one", corrects)),
                Provenance.unsigned("one"),
                payload("{\"id\":\"" + id + "\"}"),
                new RecordName("one", id),
                subject,
                null);
    }

    private static Payload payload(String json) {
        return value(Payload.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static <T> T value(Reading<T> reading) {
        return ((Reading.Read<T>) reading).value();
    }
}
