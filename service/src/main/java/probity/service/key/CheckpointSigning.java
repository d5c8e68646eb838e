package probity.service.key;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import probity.ledger.checkpoint.Checkpoint;
import probity.ledger.checkpoint.GuardMark;
import probity.ledger.digest.Digest;
import probity.ledger.key.SigningKey;
import probity.policy.guard.Guard;
import probity.service.entry.Signing;

/// Signs heads with the logs' current keys and keeps the notes.
public record CheckpointSigning(LogKeys keys) implements Signing {
    /// The guard by which this service judges policies and records.
    private static final GuardMark GUARD =
            new GuardMark(Guard.VERSION, Digest.ofHex(Guard.shipped().table().hash()));

    @Override
    public long covered(Connection connection, String programme) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select max(size) from ledger_checkpoint where programme = ?")) {
            select.setString(1, programme);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Override
    public void sign(Connection connection, LogHead head) throws SQLException {
        SigningKey key = keys.signing(head.programme());
        Checkpoint checkpoint = new Checkpoint(key.verifier().name(), head.size(), head.root(), GUARD);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into ledger_checkpoint (programme, size, root, signed, key_id, note)"
                        + " values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, head.programme());
            insert.setLong(2, head.size());
            insert.setBytes(3, head.root().bytes());
            insert.setObject(4, head.at().atOffset(ZoneOffset.UTC));
            insert.setBytes(5, key.verifier().id());
            insert.setBytes(6, checkpoint.sign(key).bytes());
            insert.executeUpdate();
        }
    }
}
