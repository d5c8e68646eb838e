package probity.service.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.ledger.commitment.Payload;
import probity.ledger.entry.EntryKind;
import probity.ledger.entry.Provenance;
import probity.ledger.key.LogName;
import probity.ledger.reading.Reading;
import probity.ledger.verification.VerificationResult;
import probity.service.backup.LedgerCheck;
import probity.service.database.Room;
import probity.service.database.SharedDatabase;
import probity.service.key.CheckpointSigning;
import probity.service.key.KeyFolder;
import probity.service.key.LogBeginning;
import probity.service.key.LogKeys;

/// One byte changed in the database, by someone with more rights than the service has.
class TamperingTest {
    private static int count;

    @TempDir
    private Path keyFolder;

    private final DataSource database = SharedDatabase.runtime();
    private final String programme = "tampered-" + ++count;
    private final LedgerCheck check = new LedgerCheck(database);
    private LogKeys keys;

    @BeforeEach
    void write() {
        keys = new LogKeys(new StoredLedger(database), KeyFolder.at(keyFolder));
        try (Logs logs = new Logs(database, new CheckpointSigning(keys), InstantSource.system(), Room.unwatched())) {
            new LogBeginning(database, logs, keys, KeyFolder.at(keyFolder)).open(LogName.of("test.example", programme));
            List<Addition> records =
                    IntStream.range(0, 12).mapToObj(TamperingTest::record).toList();
            assertThat(logs.append(programme, records, Duration.ofSeconds(5)).join())
                    .isInstanceOf(Appending.Committed.class);
        }
        assertThat(verified()).isInstanceOf(VerificationResult.Verified.class);
        assertThat(new RecordKeys(database).differing(programme)).isEmpty();
    }

    private VerificationResult verified() {
        return check.verify(programme, keys.chain(programme));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set canonical = set_byte(canonical, 40, get_byte(canonical, 40) # 1)",
                "update ledger_entry set leaf = set_byte(leaf, 3, get_byte(leaf, 3) # 1)",
                "update ledger_payload set body = set_byte(body, 9, get_byte(body, 9) # 1)",
                "update ledger_payload set salt = set_byte(salt, 9, get_byte(salt, 9) # 1)",
                "update ledger_payload set subject = 'other'",
                "delete from ledger_payload",
                "delete from ledger_entry"
            })
    void isFound(String damage) throws SQLException {
        damage(damage, "and sequence = 7");
        assertThat(verified())
                .isInstanceOfSatisfying(VerificationResult.Failed.class, failed -> assertThat(failed.findings())
                        .anyMatch(finding -> finding.toString().contains("7")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            update ledger_node set hash = set_byte(hash, 3, get_byte(hash, 3) # 1); and level = 1 and position = 3
            update ledger_node set hash = set_byte(hash, 3, get_byte(hash, 3) # 1); and level = 3 and position = 0
            delete from ledger_node; and level = 2 and position = 1
            update ledger_checkpoint set note = set_byte(note, 60, get_byte(note, 60) # 1); and size = 13
            """)
    void isFoundInTheTreeAndItsSignature(String damage, String where) throws SQLException {
        damage(damage, where);
        assertThat(verified()).isInstanceOf(VerificationResult.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update record_key set key = set_byte(key, 3, get_byte(key, 3) # 1)",
                "update record_key set sequence = 99",
                "delete from record_key"
            })
    void isFoundInTheKeysByWhichRecordsAreKnown(String damage) throws SQLException {
        damage(damage, "and sequence = 7");
        assertThat(new RecordKeys(database).differing(programme)).contains(7L);
    }

    private void damage(String damage, String where) throws SQLException {
        try (Connection connection = SharedDatabase.owner().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(damage + " where programme = '" + programme + "' " + where))
                    .isEqualTo(1);
        }
    }

    private static Addition record(int number) {
        byte[] json = ("{\"id\":\"r" + number + "\",\"subject\":\"acme\"}").getBytes(StandardCharsets.UTF_8);
        return new Addition(
                EntryKind.RECORD,
                new Target.None(),
                Provenance.unsigned("one"),
                ((Reading.Read<Payload>) Payload.read(json)).value(),
                new RecordName("one", "r" + number),
                "acme",
                null);
    }
}
