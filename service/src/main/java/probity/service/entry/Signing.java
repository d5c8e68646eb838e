package probity.service.entry;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import probity.ledger.digest.Digest;

/// Signs the head of a log inside the writer's transaction.
public interface Signing {
    /// The state of a log to be signed.
    ///
    /// @param size how many entries
    /// @param root root of the tree over them
    /// @param at by the ledger's clock
    record LogHead(String programme, long size, Digest root, Instant at) {}

    /// The size the newest checkpoint covers, 0 if there is none.
    long covered(Connection connection, String programme) throws SQLException;

    /// Signs and stores a checkpoint; the caller commits.
    void sign(Connection connection, LogHead head) throws SQLException;
}
