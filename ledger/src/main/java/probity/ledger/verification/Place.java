package probity.ledger.verification;

import org.jspecify.annotations.Nullable;
import probity.ledger.entry.Entry;

/// A place in the log and what stands there.
///
/// @param piece null when nothing does
record Place(long sequence, @Nullable Piece piece) {
    /// The entry that stands here and belongs here, or null.
    @Nullable
    Entry entry() {
        return piece != null && piece.says(sequence) ? piece.entry() : null;
    }
}
