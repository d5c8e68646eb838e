package probity.ledger.entry;

import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.ledger.merkle.TreeHash;

/// Anything appended to the ledger, in the first format. It holds nothing personal: the payload lives outside, behind
/// the commitment, and can be erased while the entry stays.
///
/// @param position where and when it stands
/// @param act what it does
/// @param provenance who it comes from
/// @param commitment HMAC-SHA-256 over the payload, see [probity.ledger.commitment.Commitment]
public record Entry(Position position, Act act, Provenance provenance, Digest commitment) {
    /// The format these entries are written in: the first byte of the canonical bytes.
    public static final int VERSION = 1;

    public Entry {
        Long corrects = act.corrects();
        if (corrects != null && corrects >= position.sequence()) {
            throw new IllegalArgumentException("entry " + position.sequence() + " cannot correct " + corrects);
        }
        if ((position.sequence() == 0) != (act.kind() == EntryKind.PROGRAMME_OPENED)) {
            throw new IllegalArgumentException("entry " + position.sequence() + " cannot be of kind "
                    + act.kind().code() + ": entry 0, and no other, opens the programme");
        }
    }

    /// What it says.
    public EntryKind kind() {
        return act.kind();
    }

    /// Its place in the log, from 0.
    public long sequence() {
        return position.sequence();
    }

    /// The sequence of the entry it corrects, or null.
    public @Nullable Long corrects() {
        return act.corrects();
    }

    /// The canonical bytes (`docs/reference/ledger-format.md`).
    public byte[] canonical() {
        return EntryCodec.encode(this);
    }

    /// The hash of its leaf: SHA-256(0x00 ‖ canonical bytes).
    public Digest leaf() {
        return TreeHash.leaf(canonical());
    }
}
