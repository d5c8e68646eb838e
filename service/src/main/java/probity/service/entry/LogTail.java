package probity.service.entry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import probity.ledger.entry.EntryCodec;
import probity.ledger.entry.EntryReading;
import probity.ledger.merkle.Frontier;

/// The end of one log as its writer holds it in memory between groups: next sequence, last time, right edge of the
/// tree.
final class LogTail {
    private final Frontier frontier;
    private Instant last;

    private LogTail(Frontier frontier, Instant last) {
        this.frontier = frontier;
        this.last = last;
    }

    /// Reads it from the database: at start, and after any failure, when memory may be ahead of what was committed.
    static LogTail load(Connection connection, String programme) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select sequence, canonical from ledger_entry"
                + " where programme = ? order by sequence desc limit 1")) {
            select.setString(1, programme);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return new LogTail(Frontier.empty(), Instant.EPOCH);
                }
                long size = row.getLong(1) + 1;
                Frontier frontier =
                        Frontier.restore(size, LedgerNodes.fetch(connection, programme, Frontier.peaksOf(size)));
                return new LogTail(frontier, received(programme, row.getBytes(2)));
            }
        }
    }

    private static Instant received(String programme, byte[] canonical) {
        return switch (EntryCodec.decode(canonical)) {
            case EntryReading.Read read -> read.entry().position().received();
            case EntryReading.Refused refused ->
                throw new IllegalStateException(
                        "the last entry of " + programme + " cannot be read: " + refused.sentence());
        };
    }

    Frontier frontier() {
        return frontier;
    }

    long size() {
        return frontier.size();
    }

    /// The ledger's time: the given clock reading in milliseconds, but never before an earlier entry's.
    Instant time(Instant now) {
        Instant here = now.truncatedTo(ChronoUnit.MILLIS);
        last = here.isBefore(last) ? last : here;
        return last;
    }
}
