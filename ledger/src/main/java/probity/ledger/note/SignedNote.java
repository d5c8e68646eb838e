package probity.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.StrictBase64;
import probity.ledger.digest.StrictUtf8;
import probity.ledger.key.SigningKey;
import probity.ledger.key.VerifierKey;
import probity.ledger.reading.Reading;

/// A text with signatures below it: the signed note of C2SP (<https://c2sp.org/signed-note>).
///
/// @param text ends with a line break; no control character but line breaks
/// @param signatures one or more
public record SignedNote(String text, List<NoteSignature> signatures) {
    /// No note has more bytes: 128 KiB.
    public static final int MOST_BYTES = 128 * 1024;

    public SignedNote {
        if (!isText(text)) {
            throw new IllegalArgumentException("not the text of a note: `" + text + "`");
        }
        signatures = List.copyOf(signatures);
    }

    /// Signs this text with each of the keys, in this order.
    public static SignedNote sign(String text, SigningKey... keys) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        List<NoteSignature> signatures = new ArrayList<>();
        for (SigningKey key : keys) {
            byte[] id = key.verifier().id();
            byte[] signature = key.sign(message);
            byte[] both = Arrays.copyOf(id, id.length + signature.length);
            System.arraycopy(signature, 0, both, id.length, signature.length);
            signatures.add(new NoteSignature(key.verifier().name().text(), both));
        }
        return new SignedNote(text, signatures);
    }

    /// Reads a note. Its signatures are not verified: ask [#check].
    public static Reading<SignedNote> read(byte[] bytes) {
        String note = bytes.length > MOST_BYTES ? null : StrictUtf8.decode(bytes);
        int gap = note == null ? -1 : note.lastIndexOf("\n\n");
        if (note == null || gap < 0 || !note.endsWith("\n") || !isText(note.substring(0, gap + 1))) {
            return refused("It should be lines of text, an empty line, and signature lines.");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(gap + 2).lines().toList()) {
            NoteSignature signature = signature(line);
            if (signature == null) {
                return refused("A signature line should be `\u2014`, the key name and base64.");
            }
            signatures.add(signature);
        }
        return signatures.isEmpty()
                ? refused("It has no signature.")
                : new Reading.Read<>(new SignedNote(note.substring(0, gap + 1), signatures));
    }

    /// Whether this key signed this note. Signatures of other keys say nothing and are passed over.
    public SignatureCheck check(VerifierKey key) {
        SignatureCheck check = SignatureCheck.NOT_BY_THIS_KEY;
        for (NoteSignature signature : signatures) {
            if (signature.isSaidToBeOf(key)) {
                if (!key.verifies(text.getBytes(StandardCharsets.UTF_8), signature.signature())) {
                    return SignatureCheck.WRONG;
                }
                check = SignatureCheck.VALID;
            }
        }
        return check;
    }

    /// The whole note, as it is stored and served.
    public String note() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }

    /// The whole note in UTF-8.
    public byte[] bytes() {
        return note().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isText(String text) {
        return text.endsWith("\n") && text.chars().noneMatch(c -> c < ' ' && c != '\n');
    }

    private static @Nullable NoteSignature signature(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith("\u2014 ") || space < 3) {
            return null;
        }
        String name = line.substring(2, space);
        byte[] bytes = StrictBase64.decode(line.substring(space + 1));
        if (bytes == null || bytes.length <= VerifierKey.ID_BYTES || name.indexOf(' ') >= 0) {
            return null;
        }
        return new NoteSignature(name, bytes);
    }

    private static Reading<SignedNote> refused(String sentence) {
        return Reading.refused("note_unreadable", "This is not a signed note. " + sentence);
    }
}
