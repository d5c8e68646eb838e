package probity.ledger.note;

import java.util.Arrays;
import probity.ledger.digest.StrictBase64;
import probity.ledger.key.VerifierKey;

/// One signature line of a note: who is said to have signed, and the bytes.
public final class NoteSignature {
    private final String name;
    private final byte[] idAndSignature;

    NoteSignature(String name, byte[] idAndSignature) {
        this.name = name;
        this.idAndSignature = idAndSignature;
    }

    /// The name of the key that is said to have signed.
    public String name() {
        return name;
    }

    boolean isSaidToBeOf(VerifierKey key) {
        return name.equals(key.name().text())
                && Arrays.equals(Arrays.copyOf(idAndSignature, VerifierKey.ID_BYTES), key.id());
    }

    byte[] signature() {
        return Arrays.copyOfRange(idAndSignature, VerifierKey.ID_BYTES, idAndSignature.length);
    }

    String line() {
        return "\u2014 " + name + " " + StrictBase64.encode(idAndSignature) + "\n";
    }
}
