package probity.ledger.verification;

import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.ledger.entry.Entry;
import probity.ledger.entry.EntryReading;
import probity.ledger.merkle.TreeHash;

/// Bytes that should be an entry.
final class Piece {
    private final byte[] bytes;
    private final EntryReading reading;

    Piece(byte[] bytes, EntryReading reading) {
        this.bytes = bytes;
        this.reading = reading;
    }

    /// The entry, or null when the bytes are none.
    @Nullable
    Entry entry() {
        return reading instanceof EntryReading.Read read ? read.entry() : null;
    }

    /// Why the bytes are no entry.
    String fault() {
        return reading instanceof EntryReading.Refused refused ? refused.sentence() : "";
    }

    /// The sequence the entry says it has; −1 when the bytes are none.
    long sequence() {
        return reading instanceof EntryReading.Read read ? read.entry().sequence() : -1;
    }

    boolean says(long sequence) {
        return sequence() == sequence;
    }

    Digest leaf() {
        return TreeHash.leaf(bytes);
    }
}
