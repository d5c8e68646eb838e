package probity.ledger.entry;

import org.jspecify.annotations.Nullable;

/// What an entry does, and to which earlier entry.
///
/// @param kind what it says
/// @param corrects the sequence of the entry it corrects, voids, holds or releases; null for kinds that correct nothing
public record Act(EntryKind kind, @Nullable Long corrects) {
    public Act {
        if (kind.corrects() != (corrects != null) || (corrects != null && corrects < 0)) {
            throw new IllegalArgumentException("an entry of kind " + kind.code() + " cannot correct " + corrects);
        }
    }

    /// An act on nothing earlier.
    public static Act of(EntryKind kind) {
        return new Act(kind, null);
    }

    /// An act on the entry with this sequence.
    public static Act on(EntryKind kind, long sequence) {
        return new Act(kind, sequence);
    }
}
