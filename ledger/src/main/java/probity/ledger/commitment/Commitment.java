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

    private Commitment() {}

    /// The commitment to this payload under this salt.
    public static Digest to(Payload payload, Salt salt) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt.bytes(), ALGORITHM));
            return Digest.of(mac.doFinal(payload.canonical()));
        } catch (NoSuchAlgorithmException | InvalidKeyException missing) {
            throw new IllegalStateException("this Java platform has no " + ALGORITHM, missing);
        }
    }
}
