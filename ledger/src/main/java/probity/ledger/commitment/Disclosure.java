package probity.ledger.commitment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.ledger.json.Json;
import probity.ledger.json.JsonReading;
import probity.ledger.json.JsonValue;
import probity.ledger.json.JsonValue.JsonNumber;
import probity.ledger.json.JsonValue.JsonObject;
import probity.ledger.json.JsonValue.JsonText;
import probity.ledger.reading.Reading;

/// A payload shown together with its salt, so that anyone can check the commitment of its entry.
///
/// Its text is one line of canonical JSON: `{"payload":{…},"salt":"64 hexadecimal digits","sequence":7}`.
///
/// @param sequence the entry it belongs to
public record Disclosure(long sequence, Salt salt, Payload payload) {
    /// No line has more bytes.
    public static final int MOST_BYTES = Payload.MOST_BYTES + 200;

    /// The commitment that the entry must have.
    public Digest commitment() {
        return Commitment.to(payload, salt);
    }

    /// The line, with its line break, in UTF-8.
    public byte[] line() {
        Map<String, JsonValue> members = Map.of(
                "payload", payload.object(), "salt", new JsonText(salt.hex()), "sequence", JsonNumber.of(sequence));
        return (new JsonObject(new TreeMap<>(members)).canonical() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// The line of a payload as it is stored, without judging it: the same as [#line] for what was stored by
    /// this library, and for damaged bytes a line that shows the damage. For readers of a whole ledger.
    public static byte[] lineAsStored(long sequence, byte[] salt, byte[] canonicalPayload) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes("{\"payload\":".getBytes(StandardCharsets.US_ASCII));
        line.writeBytes(canonicalPayload);
        String rest = ",\"salt\":\"" + HexFormat.of().formatHex(salt) + "\",\"sequence\":" + sequence + "}\n";
        line.writeBytes(rest.getBytes(StandardCharsets.US_ASCII));
        return line.toByteArray();
    }

    /// Reads a line with its line break. It must be the very line that [#line] writes, byte for byte.
    public static Reading<Disclosure> read(byte[] line) {
        if (line.length == 0 || line.length > MOST_BYTES || line[line.length - 1] != '\n') {
            return refused("It is too long, or does not end with a line break.");
        }
        return switch (Json.readExactly(Arrays.copyOf(line, line.length - 1))) {
            case JsonReading.Refused no -> refused("At character " + no.at() + ": " + no.sentence());
            case JsonReading.Read yes -> {
                Disclosure disclosure = of(yes.value());
                yield disclosure == null || !Arrays.equals(disclosure.line(), line)
                        ? refused("It should be canonical JSON with `payload`, `salt` and `sequence`.")
                        : new Reading.Read<>(disclosure);
            }
        };
    }

    private static @Nullable Disclosure of(JsonValue value) {
        if (value instanceof JsonObject object
                && object.members().get("payload") instanceof JsonObject payload
                && object.members().get("sequence") instanceof JsonNumber sequence
                && sequence.value() >= 0
                && sequence.value() <= JsonNumber.MOST_EXACT
                && object.text("salt").matches("[0-9a-f]{64}")) {
            Salt salt = new Salt(Digest.ofHex(object.text("salt")));
            return new Disclosure((long) sequence.value(), salt, Payload.of(payload));
        }
        return null;
    }

    private static Reading<Disclosure> refused(String sentence) {
        return Reading.refused("payload_unreadable", "This is not a line of a payload. " + sentence);
    }
}
