package probity.ledger.statement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import probity.ledger.commitment.Payload;
import probity.ledger.json.JsonValue.JsonObject;
import probity.ledger.json.JsonValue.JsonText;
import probity.ledger.key.SigningKey;
import probity.ledger.key.VerifierKey;
import probity.ledger.note.SignatureCheck;
import probity.ledger.note.SignedNote;
import probity.ledger.reading.Reading;

/// A log's key is replaced by another one of the same log.
///
/// The statement is a signed note of four lines: `probity key rotation`, the log, the earlier key, the next
/// key. The next key always signs it (its holder has it). The earlier key signs it too, unless it was lost:
/// then nobody can hand over, and who trusts the earlier key must learn the next one from the operator.
///
/// @param isHandedOver whether the earlier key signed, so that trust in it carries over
/// @param note the statement with its signatures, already verified
public record KeyRotation(VerifierKey earlier, VerifierKey next, boolean isHandedOver, SignedNote note) {
    private static final String TITLE = "probity key rotation";
    private static final String MEMBER = "statement";

    /// The earlier key hands over to the next.
    public static KeyRotation handOver(SigningKey earlier, SigningKey next) {
        String text = text(earlier.verifier(), next.verifier());
        return new KeyRotation(earlier.verifier(), next.verifier(), true, SignedNote.sign(text, earlier, next));
    }

    /// The earlier key is lost; the next one speaks for itself.
    public static KeyRotation afterLoss(VerifierKey earlier, SigningKey next) {
        SignedNote note = SignedNote.sign(text(earlier, next.verifier()), next);
        return new KeyRotation(earlier, next.verifier(), false, note);
    }

    private static String text(VerifierKey earlier, VerifierKey next) {
        if (!earlier.name().equals(next.name()) || earlier.equals(next)) {
            throw new IllegalArgumentException("no rotation leads from " + earlier + " to " + next);
        }
        return TITLE + "\n" + earlier.name() + "\n" + earlier.text() + "\n" + next.text() + "\n";
    }

    /// The payload of an entry of kind `key_rotation`: `{"statement": the whole note}`.
    public Payload payload() {
        return Payload.of(new JsonObject(new TreeMap<>(Map.of(MEMBER, new JsonText(note.note())))));
    }

    /// Reads such a payload and verifies the signatures in it.
    public static Reading<KeyRotation> read(Payload payload) {
        return read(payload.object().text(MEMBER));
    }

    /// Reads a whole note and verifies its signatures.
    public static Reading<KeyRotation> read(String statement) {
        if (SignedNote.read(statement.getBytes(StandardCharsets.UTF_8)) instanceof Reading.Read<SignedNote> note) {
            return read(note.value());
        }
        return refused("It has no signed statement.");
    }

    private static Reading<KeyRotation> read(SignedNote note) {
        List<String> lines = note.text().lines().toList();
        if (lines.size() != 4
                || !lines.get(0).equals(TITLE)
                || !(VerifierKey.read(lines.get(2)) instanceof Reading.Read<VerifierKey> earlier)
                || !(VerifierKey.read(lines.get(3)) instanceof Reading.Read<VerifierKey> next)) {
            return refused("Its statement should be four lines: a title, the log, the earlier key, the next key.");
        }
        boolean oneLog = lines.get(1).equals(earlier.value().name().text())
                && earlier.value().name().equals(next.value().name())
                && !earlier.value().equals(next.value());
        SignatureCheck byEarlier = note.check(earlier.value());
        boolean signed = note.check(next.value()) == SignatureCheck.VALID && byEarlier != SignatureCheck.WRONG;
        if (!oneLog || !signed) {
            return refused(oneLog ? "A signature is wrong or missing." : "Its keys are not two keys of one log.");
        }
        return new Reading.Read<>(
                new KeyRotation(earlier.value(), next.value(), byEarlier == SignatureCheck.VALID, note));
    }

    private static Reading<KeyRotation> refused(String sentence) {
        return Reading.refused("rotation_unreadable", "This payload does not replace a key. " + sentence);
    }
}
