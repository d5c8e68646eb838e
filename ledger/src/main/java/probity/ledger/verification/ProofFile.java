package probity.ledger.verification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.ledger.commitment.Disclosure;
import probity.ledger.commitment.Payload;
import probity.ledger.commitment.Salt;
import probity.ledger.digest.Digest;
import probity.ledger.digest.StrictBase64;
import probity.ledger.entry.Entry;
import probity.ledger.entry.EntryCodec;
import probity.ledger.entry.EntryReading;
import probity.ledger.json.Json;
import probity.ledger.json.JsonReading;
import probity.ledger.json.JsonValue;
import probity.ledger.json.JsonValue.JsonArray;
import probity.ledger.json.JsonValue.JsonObject;
import probity.ledger.json.JsonValue.JsonText;
import probity.ledger.note.SignedNote;
import probity.ledger.reading.Reading;
import probity.ledger.statement.KeyRotation;

/// Everything needed to check one entry apart from its ledger, in one line of canonical JSON.
///
/// @param entry the entry
/// @param disclosure its payload and salt; null when they are erased or not shown
/// @param path from its leaf up to the root of the checkpoint
/// @param seal the checkpoint and the rotations that lead to its key
public record ProofFile(Entry entry, @Nullable Disclosure disclosure, List<Digest> path, Seal seal) {
    private static final String FORMAT = "probity-proof-1";
    private static final int MOST_BYTES = Disclosure.MOST_BYTES + 1024 * 1024;

    /// The signed checkpoint, and the rotations of the log's key, oldest first, so that a holder of an older key can
    /// follow.
    public record Seal(SignedNote checkpoint, List<KeyRotation> rotations) {
        public Seal {
            rotations = List.copyOf(rotations);
        }
    }

    public ProofFile {
        path = List.copyOf(path);
        if (disclosure != null && disclosure.sequence() != entry.sequence()) {
            throw new IllegalArgumentException(
                    "payload " + disclosure.sequence() + " is not of entry " + entry.sequence());
        }
    }

    /// The file, with a line break at its end.
    public byte[] bytes() {
        TreeMap<String, JsonValue> members = new TreeMap<>();
        members.put("format", new JsonText(FORMAT));
        members.put("entry", new JsonText(StrictBase64.encode(entry.canonical())));
        members.put("path", texts(path.stream().map(Digest::base64).toList()));
        members.put("checkpoint", new JsonText(seal.checkpoint().note()));
        members.put(
                "rotations",
                texts(seal.rotations().stream()
                        .map(rotation -> rotation.note().note())
                        .toList()));
        if (disclosure != null) {
            members.put("payload", disclosure.payload().object());
            members.put("salt", new JsonText(disclosure.salt().hex()));
        }
        return (new JsonObject(members).canonical() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static JsonArray texts(List<String> texts) {
        return new JsonArray(
                texts.stream().map(text -> (JsonValue) new JsonText(text)).toList());
    }

    /// Reads a file. It must be the very bytes that [#bytes] writes, so that nothing unchecked stands in it.
    public static Reading<ProofFile> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return refused("It has more than " + MOST_BYTES + " bytes.");
        }
        return switch (Json.readExactly(bytes)) {
            case JsonReading.Refused no -> refused("At character " + no.at() + ": " + no.sentence());
            case JsonReading.Read yes -> {
                ProofFile proof = yes.value() instanceof JsonObject object ? of(object) : null;
                yield proof != null && Arrays.equals(proof.bytes(), bytes)
                        ? new Reading.Read<>(proof)
                        : refused("It was not written as a proof, or was changed since, if only in its layout.");
            }
        };
    }

    private static @Nullable ProofFile of(JsonObject object) {
        byte[] entryBytes = StrictBase64.decode(object.text("entry"));
        List<Digest> path = new ArrayList<>();
        for (String text : texts(object, "path")) {
            Digest digest = StrictBase64.digest(text);
            if (digest == null) {
                return null;
            }
            path.add(digest);
        }
        List<KeyRotation> rotations = rotations(object);
        if (entryBytes == null
                || rotations == null
                || !(EntryCodec.decode(entryBytes) instanceof EntryReading.Read entry)
                || !(SignedNote.read(object.text("checkpoint").getBytes(StandardCharsets.UTF_8))
                        instanceof Reading.Read<SignedNote> note)) {
            return null;
        }
        Disclosure disclosure = disclosure(object, entry.entry().sequence());
        return new ProofFile(entry.entry(), disclosure, path, new Seal(note.value(), rotations));
    }

    private static @Nullable List<KeyRotation> rotations(JsonObject object) {
        List<KeyRotation> rotations = new ArrayList<>();
        for (String statement : texts(object, "rotations")) {
            if (!(KeyRotation.read(statement) instanceof Reading.Read<KeyRotation> rotation)) {
                return null;
            }
            rotations.add(rotation.value());
        }
        return rotations;
    }

    private static @Nullable Disclosure disclosure(JsonObject object, long sequence) {
        boolean hasSalt = object.text("salt").matches("[0-9a-f]{64}");
        return hasSalt && object.members().get("payload") instanceof JsonObject payload
                ? new Disclosure(sequence, new Salt(Digest.ofHex(object.text("salt"))), Payload.of(payload))
                : null;
    }

    private static List<String> texts(JsonObject object, String name) {
        List<JsonValue> elements = object.members().get(name) instanceof JsonArray array ? array.elements() : List.of();
        return elements.stream()
                .map(element -> element instanceof JsonText text ? text.value() : "")
                .toList();
    }

    private static Reading<ProofFile> refused(String sentence) {
        return Reading.refused("proof_unreadable", "This is not a proof. " + sentence);
    }
}
