package probity.core.policy;

import java.util.List;
import probity.core.record.Field;

/// A kind of record that the programme takes in. Slots are positions in `fields`.
///
/// A record type is the same through all versions of a policy: a later version may add fields, sources
/// and types, and the versions before it simply have no rule that reads them.
///
/// @param sources ids of the sources entitled to send it
/// @param sameFact slots that together name the fact; of records with equal values the first counts.
///     Empty: each record is its own fact
/// @param repairs the type whose records this one repairs, or [#NONE]
/// @param matching for a repairing type: pairs of slots that must be equal; empty: it repairs every earlier record
/// @param continuing whether the breach lasts until its `ended` day
public record RecordType(
        String name,
        Text title,
        List<String> sources,
        Classification classification,
        List<Field> fields,
        List<Integer> sameFact,
        int repairs,
        List<SlotPair> matching,
        boolean continuing) {

    /// Stands for no type.
    public static final int NONE = -1;

    public RecordType {
        sources = List.copyOf(sources);
        fields = List.copyOf(fields);
        sameFact = List.copyOf(sameFact);
        matching = List.copyOf(matching);
    }

    /// The slot of the field called `name`, or [#NONE].
    public int slot(String field) {
        for (int slot = 0; slot < fields.size(); slot++) {
            if (fields.get(slot).name().equals(field)) {
                return slot;
            }
        }
        return NONE;
    }

    /// How the guard sees the type; parts not stated are empty, gravity 0.
    ///
    /// @param category data category of the closed taxonomy
    /// @param context context the record comes from
    /// @param gravity 1 minor, 2 general, 3 serious
    public record Classification(String category, String context, int gravity, String law) {}

    /// @param own slot in the repairing record
    /// @param other slot in the repaired record
    public record SlotPair(int own, int other) {}
}
