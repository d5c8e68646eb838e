package probity.core.score;

import java.util.ArrayList;
import java.util.List;
import probity.core.policy.RecordType;
import probity.core.record.RecordCursor;

/// The values of some fields of one record, as something that can be compared.
final class FactKey {

    private FactKey() {}

    /// The type's name and the values at `slots`; empty when there are no slots or one of them has no value,
    /// since a record that lacks a value equals no other.
    static List<Object> of(RecordCursor record, RecordType type, List<Integer> slots) {
        return slots.isEmpty() ? List.of() : values(record, type, slots);
    }

    /// As [#of], but a key also where there are no slots: all records of the type are alike.
    static List<Object> values(RecordCursor record, RecordType type, List<Integer> slots) {
        List<Object> key = new ArrayList<>(slots.size() + 1);
        key.add(type.name());
        for (int slot : slots) {
            if (!record.has(slot)) {
                return List.of();
            }
            boolean text = type.fields().get(slot).type().isText();
            key.add(text ? record.text(slot) : Long.valueOf(record.number(slot)));
        }
        return key;
    }
}
