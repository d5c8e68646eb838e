package probity.ledger.commitment;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import probity.ledger.digest.Digest;

/// HMAC-SHA-256 (RFC 2104, FIPS 198-1) with the salt as the key, over the canonical bytes of the payload.
///
/// It binds: nobody finds another payload for it. It hides as long as the salt is secret, and for good once the salt is
/// deleted: the entry may stay in the chain when the payload is erased.
public final class Commitment {
    private static final String ALGORITHM = "HmacSHA256";

    /// Never given a key, only copied, as looking up the provider would cost more than the commitment.
    private static final Mac UNTOUCHED = fromPlatform();

    private Commitment() {}

    private static Mac fromPlatform() {
        try {
            return Mac.getInstance(ALGORITHM);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java platform has no " + ALGORITHM, missing);
        }
    }

    private static Mac start() {
        try {
            return (Mac) UNTOUCHED.clone();
        } catch (CloneNotSupportedException impossible) {
            return fromPlatform();
        }
    }

    /// The commitment to this payload under this salt.
    public static Digest to(Payload payload, Salt salt) {
        try {
            Mac mac = start();
            mac.init(new SecretKeySpec(salt.bytes(), ALGORITHM));
            return Digest.of(mac.doFinal(payload.canonical()));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("a salt of 32 bytes is a key of " + ALGORITHM, impossible);
        }
    }
}
