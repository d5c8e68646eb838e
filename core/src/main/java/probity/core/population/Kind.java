package probity.core.population;

import java.util.BitSet;
import java.util.List;
import probity.core.record.RecordStatus;

/// What records have in common besides their values: one number a record says all of it, so that neither a status nor
/// an absent field takes room of its own.
///
/// @param type index of the record type
/// @param present slots of the fields that have a value, ascending
/// @param timed whether the record has a time of day
/// @param corrects whether it corrects another
public record Kind(int type, RecordStatus status, List<Integer> present, boolean timed, boolean corrects) {

    public Kind {
        present = List.copyOf(present);
    }

    /// Whether a record of this kind may be a fact, and is one in its own place.
    public boolean isPlainFact() {
        return status == RecordStatus.STANDS && !corrects;
    }

    /// The slots that have a value.
    BitSet slots() {
        BitSet slots = new BitSet();
        present.forEach(slots::set);
        return slots;
    }
}
