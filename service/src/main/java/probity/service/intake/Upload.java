package probity.service.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file of records that came in.
///
/// @param digest SHA-256 of the file, hexadecimal
/// @param rows records in it, good and bad
/// @param accepted rows that stand in the ledger, those that were there already included
/// @param bad rows that were not taken, the first [Uploads#MOST_KEPT]
/// @param undone when and why it was taken back; null while it stands
public record Upload(
        UUID id,
        String programme,
        String fileName,
        String digest,
        Instant at,
        String who,
        long rows,
        long accepted,
        List<RowRefused> bad,
        @Nullable Undone undone) {
    public Upload {
        bad = List.copyOf(bad);
    }

    /// That a file was taken back.
    public record Undone(Instant at, String who, String reason) {}
}
