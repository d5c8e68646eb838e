package probity.ledger.statement;

import java.util.Map;
import java.util.TreeMap;
import probity.ledger.commitment.Payload;
import probity.ledger.json.JsonValue;
import probity.ledger.json.JsonValue.JsonObject;
import probity.ledger.json.JsonValue.JsonText;
import probity.ledger.key.VerifierKey;
import probity.ledger.reading.Reading;

/// What the first entry of a log says: the log's first key, which carries the log's name.
public record LogOpening(VerifierKey key) {
    /// The payload `{"key": …, "log": …}`, with any further members of the operator's (such as a title).
    public Payload payload(JsonObject further) {
        Map<String, JsonValue> own = Map.of(
                "key", new JsonText(key.text()), "log", new JsonText(key.name().text()));
        TreeMap<String, JsonValue> members = new TreeMap<>(further.members());
        members.putAll(own);
        return Payload.of(new JsonObject(members));
    }

    /// Reads the payload of an entry of kind `programme_opened`.
    public static Reading<LogOpening> read(Payload payload) {
        return switch (VerifierKey.read(payload.object().text("key"))) {
            case Reading.Refused<VerifierKey> no -> refused(no.sentence());
            case Reading.Read<VerifierKey> yes ->
                yes.value().name().text().equals(payload.object().text("log"))
                        ? new Reading.Read<>(new LogOpening(yes.value()))
                        : refused("Its key has the name of another log.");
        };
    }

    private static Reading<LogOpening> refused(String sentence) {
        return Reading.refused("opening_unreadable", "This payload does not open a log. " + sentence);
    }
}
