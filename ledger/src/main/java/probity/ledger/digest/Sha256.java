package probity.ledger.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Where SHA-256 comes from: every Java platform must have it (`MessageDigest`).
final class Sha256 {
    private Sha256() {}

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java platform has no SHA-256", missing);
        }
    }
}
