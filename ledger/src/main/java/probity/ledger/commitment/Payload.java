package probity.ledger.commitment;

import probity.ledger.json.Jcs;
import probity.ledger.json.Json;
import probity.ledger.json.JsonReading;
import probity.ledger.json.JsonValue;
import probity.ledger.json.JsonValue.JsonObject;
import probity.ledger.reading.Reading;

/// What an entry is about: a JSON object, kept outside the chain in its canonical form (RFC 8785).
public final class Payload {
    /// Most bytes of the canonical form: 4 MiB.
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    private final JsonObject object;
    private final byte[] canonical;

    private Payload(JsonObject object, byte[] canonical) {
        this.object = object;
        this.canonical = canonical;
    }

    /// The payload that is this object; more than [#MOST_BYTES] is a programmer's error, because [#read] refuses it.
    public static Payload of(JsonObject object) {
        byte[] canonical = Jcs.bytes(object);
        if (canonical.length > MOST_BYTES) {
            throw new IllegalArgumentException("a payload has at most 4194304 bytes, not " + canonical.length);
        }
        return new Payload(object, canonical);
    }

    /// Reads JSON text of a stranger, in any spelling. Nothing is rounded: see [Json#readExactly(byte[])].
    ///
    /// Refused with `payload_too_large`, `payload_not_an_object`, or `payload_` and the code of a
    /// [probity.ledger.json.JsonFault].
    public static Reading<Payload> read(byte[] utf8) {
        if (utf8.length > MOST_BYTES) {
            return refused(
                    "payload_too_large", "A payload has at most " + MOST_BYTES + " bytes, not " + utf8.length + ".");
        }
        return switch (Json.readExactly(utf8)) {
            case JsonReading.Refused no ->
                refused("payload_" + no.fault().code(), "At character " + no.at() + ": " + no.sentence());
            case JsonReading.Read yes -> ofValue(yes.value());
        };
    }

    private static Reading<Payload> ofValue(JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            return refused("payload_not_an_object", "A payload is a JSON object.");
        }
        byte[] canonical = Jcs.bytes(object);
        // A control character may take more bytes canonically than it took raw, so the form that is kept counts too.
        return canonical.length > MOST_BYTES
                ? refused("payload_too_large", "Its canonical form has more than " + MOST_BYTES + " bytes.")
                : new Reading.Read<>(new Payload(object, canonical));
    }

    private static Reading<Payload> refused(String code, String sentence) {
        return Reading.refused(code, sentence);
    }

    /// The object.
    public JsonObject object() {
        return object;
    }

    /// A copy of the canonical bytes: what is stored and committed to.
    public byte[] canonical() {
        return canonical.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload that && object.equals(that.object);
    }

    @Override
    public int hashCode() {
        return object.hashCode();
    }

    /// Its size only: a payload may be personal and must not slip into a log.
    @Override
    public String toString() {
        return "Payload of " + canonical.length + " bytes";
    }
}
