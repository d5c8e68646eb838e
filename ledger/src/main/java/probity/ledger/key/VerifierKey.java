package probity.ledger.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import probity.ledger.digest.Digest;
import probity.ledger.digest.StrictBase64;
import probity.ledger.reading.Reading;

/// A public key with the name of its log: what an outsider needs to check signatures.
///
/// Its text is one line, `name+id+base64(0x01 ‖ key)`, the form that `golang.org/x/mod/sumdb/note` introduced
/// for signed notes; the id is the first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key) in hexadecimal (C2SP
/// signed-note).
public final class VerifierKey {
    /// Bytes of a key id.
    public static final int ID_BYTES = 4;

    private static final byte ED25519_NOTE = 1;

    private final LogName name;
    private final byte[] typed;
    private final byte[] id;

    VerifierKey(LogName name, byte[] raw) {
        this.name = name;
        this.typed = new byte[1 + Ed25519.PUBLIC_BYTES];
        typed[0] = ED25519_NOTE;
        System.arraycopy(raw, 0, typed, 1, Ed25519.PUBLIC_BYTES);
        byte[] named = (name.text() + "\n").getBytes(StandardCharsets.UTF_8);
        this.id = Arrays.copyOf(Digest.sha256(named, typed).bytes(), ID_BYTES);
    }

    /// Reads the one-line text; a line break at the end may stand.
    public static Reading<VerifierKey> read(String text) {
        String line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        // A base64 text may hold `+`, a name may not.
        List<String> parts = List.of(line.split("\\+", 3));
        if (parts.size() != 3 || !LogName.isValid(parts.get(0))) {
            return refused("It should be one line: name, `+`, key id, `+`, key in base64.");
        }
        byte[] typed = StrictBase64.decode(parts.get(2));
        if (typed == null || typed.length != 1 + Ed25519.PUBLIC_BYTES || typed[0] != ED25519_NOTE) {
            return refused("Behind the second `+` no Ed25519 key stands.");
        }
        byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
        VerifierKey key = new VerifierKey(new LogName(parts.get(0)), raw);
        return key.idHex().equals(parts.get(1))
                ? new Reading.Read<>(key)
                : refused("The key id is " + parts.get(1) + " and should be " + key.idHex() + ".");
    }

    private static Reading<VerifierKey> refused(String sentence) {
        return Reading.refused("key_unreadable", "This is not a public key of a log. " + sentence);
    }

    /// The log it belongs to.
    public LogName name() {
        return name;
    }

    /// A copy of the four bytes of the key id.
    public byte[] id() {
        return id.clone();
    }

    /// The key id as eight hexadecimal digits.
    public String idHex() {
        return HexFormat.of().formatHex(id);
    }

    /// Whether this key made this signature (64 bytes, RFC 8032) over this message.
    public boolean verifies(byte[] message, byte[] signature) {
        return Ed25519.verifies(Arrays.copyOfRange(typed, 1, typed.length), message, signature);
    }

    /// The one-line text.
    public String text() {
        return name.text() + "+" + idHex() + "+" + StrictBase64.encode(typed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(typed);
    }

    @Override
    public String toString() {
        return text();
    }
}
