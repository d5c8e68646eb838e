package probity.ledger.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import probity.ledger.commitment.Payload;
import probity.ledger.json.JsonValue;
import probity.ledger.json.JsonValue.JsonArray;
import probity.ledger.json.JsonValue.JsonNumber;
import probity.ledger.json.JsonValue.JsonObject;
import probity.ledger.reading.Reading;

/// The payloads of these entries have been erased: their sequences, no reason and no person.
///
/// @param sequences at least one
public record Erasure(NavigableSet<Long> sequences) {
    private static final String MEMBER = "erased";

    public Erasure {
        if (sequences.isEmpty() || sequences.first() < 0) {
            throw new IllegalArgumentException("nothing can be erased at " + sequences);
        }
        sequences = new TreeSet<>(sequences);
    }

    /// The payload of an entry of kind `erased`: `{"erased":[3,7,9]}`, in ascending order.
    public Payload payload() {
        List<JsonValue> numbers = new ArrayList<>();
        sequences.forEach(sequence -> numbers.add(JsonNumber.of(sequence)));
        return Payload.of(new JsonObject(new TreeMap<>(Map.of(MEMBER, new JsonArray(numbers)))));
    }

    /// Reads such a payload; anything but whole numbers in ascending order is refused.
    public static Reading<Erasure> read(Payload payload) {
        NavigableSet<Long> sequences = new TreeSet<>();
        if (payload.object().members().get(MEMBER) instanceof JsonArray array) {
            array.elements().stream()
                    .filter(JsonNumber.class::isInstance)
                    .map(element -> (long) ((JsonNumber) element).value())
                    .filter(sequence -> sequence >= 0 && sequence <= JsonNumber.MOST_EXACT)
                    .forEach(sequences::add);
        }
        // Only what would be written the same was understood.
        boolean understood =
                !sequences.isEmpty() && new Erasure(sequences).payload().equals(payload);
        return understood
                ? new Reading.Read<>(new Erasure(sequences))
                : Reading.refused(
                        "erasure_unreadable",
                        "This payload does not name erased entries. It should be `{\"erased\":[…]}`, ascending.");
    }
}
