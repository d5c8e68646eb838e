package probity.service.key;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import probity.ledger.commitment.Payload;
import probity.ledger.entry.EntryKind;
import probity.ledger.entry.Provenance;
import probity.ledger.json.JsonValue.JsonObject;
import probity.ledger.key.LogName;
import probity.ledger.key.SigningKey;
import probity.ledger.statement.KeyChain;
import probity.ledger.statement.KeyRotation;
import probity.ledger.statement.LogOpening;
import probity.service.database.TroubleException;
import probity.service.entry.Addition;
import probity.service.entry.Appending;
import probity.service.entry.Logs;
import probity.service.entry.Target;

/// Begins logs and hands them from one key to the next.
public final class LogBeginning {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DataSource database;
    private final Logs logs;
    private final LogKeys keys;
    private final KeyFolder folder;

    public LogBeginning(DataSource database, Logs logs, LogKeys keys, KeyFolder folder) {
        this.database = database;
        this.logs = logs;
        this.keys = keys;
        this.folder = folder;
    }

    /// Opens a log: readies its key, starts its writer, and appends the opening entry if the log is new.
    public void open(LogName log) {
        String programme = log.programme();
        SigningKey key = keys.open(log);
        boolean isNew = keys.chain(programme) == null;
        if (isNew) {
            remember(programme);
        }
        logs.open(programme);
        if (isNew) {
            append(programme, EntryKind.PROGRAMME_OPENED, new LogOpening(key.verifier()).payload(JsonObject.empty()));
        }
    }

    /// Replaces the key of a log that is not open. The next key is kept before the log names it, so that a crash loses
    /// nothing.
    ///
    /// @param lost whether the earlier secret half is gone, so that it cannot hand over
    public void rotate(String programme, boolean lost) {
        @Nullable KeyChain chain = keys.chain(programme);
        if (chain == null) {
            throw new IllegalArgumentException("the log of " + programme + " is not begun");
        }
        SigningKey next = SigningKey.generate(chain.current().name());
        folder.keep(next);
        KeyRotation rotation = lost
                ? KeyRotation.afterLoss(chain.current(), next)
                : KeyRotation.handOver(folder.secretOf(chain.current()), next);
        keys.replace(programme, next);
        logs.open(programme);
        append(programme, EntryKind.KEY_ROTATION, rotation.payload());
    }

    private void append(String programme, EntryKind kind, Payload payload) {
        Addition addition = new Addition(kind, new Target.None(), Provenance.OPERATOR, payload, null, null, null);
        Appending answer = logs.append(programme, List.of(addition), PATIENCE).join();
        if (answer instanceof Appending.Full) {
            throw new TroubleException(logs.room().trouble());
        }
        if (!(answer instanceof Appending.Committed)) {
            throw new IllegalStateException("the entry " + kind.code() + " of " + programme + " was not taken");
        }
    }

    private void remember(String programme) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into programme_log (programme, opened) values (?, now()) on conflict do nothing")) {
            insert.setString(1, programme);
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "the log of " + programme + " cannot be begun, SQL state " + failed.getSQLState(), failed);
        }
    }
}
