package probity.ledger.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Where SHA-256 comes from: every Java platform must have it (`MessageDigest`).
final class Sha256 {
    /// Never updated, only copied: looking up a provider takes far longer than a copy, and several are needed for every
    /// entry.
    private static final MessageDigest UNTOUCHED = fromPlatform();

    private Sha256() {}

    private static MessageDigest fromPlatform() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java platform has no SHA-256", missing);
        }
    }

    static MessageDigest start() {
        try {
            return (MessageDigest) UNTOUCHED.clone();
        } catch (CloneNotSupportedException impossible) {
            return fromPlatform();
        }
    }
}
