package probity.service.entry;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.ledger.commitment.Payload;
import probity.ledger.entry.EntryKind;
import probity.ledger.entry.Provenance;

/// One entry to append. Its sequence and time are given by the writer.
///
/// @param target the earlier entry it is about; [Target.None] exactly for kinds that correct nothing
/// @param name null for acts that may be repeated
/// @param subject whom the payload is about; null when it is about nobody
/// @param upload the file it came in with; null otherwise
public record Addition(
        EntryKind kind,
        Target target,
        Provenance provenance,
        Payload payload,
        @Nullable RecordName name,
        @Nullable String subject,
        @Nullable UUID upload) {
    public Addition {
        if (kind.corrects() == target instanceof Target.None) {
            throw new IllegalArgumentException("an addition of kind " + kind.code() + " cannot be about " + target);
        }
    }

    /// Rows that are written in the transaction of an entry: both stand, or neither does.
    @FunctionalInterface
    public interface Rider {
        /// Writes them.
        ///
        /// @param connection the entry's transaction; the writer commits it
        /// @return null when they are written; else why not, and the entry is not appended either
        Outcome.@Nullable Refused write(Connection connection, Place place) throws SQLException;
    }

    /// Where and when an entry will stand.
    public record Place(long sequence, Instant received) {}
}
