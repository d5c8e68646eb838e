package probity.core.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.policy.RecordType;
import probity.core.record.RecordCursor;

/// The values of some fields of one record, as something that can be compared.
public final class FactKey {

    private FactKey() {}

    /// The type's name and the values at `slots`; empty when there are no slots or one of them has no value,
    /// since a record that lacks a value equals no other.
    public static List<Object> of(RecordCursor record, RecordType type, List<Integer> slots) {
        return slots.isEmpty() ? List.of() : values(record, type, slots);
    }

    /// As [#of], but a key also where there are no slots: all records of the type are alike.
    public static List<Object> values(RecordCursor record, RecordType type, List<Integer> slots) {
        List<Object> key = new ArrayList<>(slots.size() + 1);
        key.add(type.name());
        for (int slot : slots) {
            Object value = value(record, type, slot);
            if (value == null) {
                return List.of();
            }
            key.add(value);
        }
        return key;
    }

    /// The value at one slot; null where the record has none.
    public static @Nullable Object value(RecordCursor record, RecordType type, int slot) {
        if (!record.has(slot)) {
            return null;
        }
        boolean text = type.fields().get(slot).type().isText();
        return text ? record.text(slot) : Long.valueOf(record.number(slot));
    }
}
