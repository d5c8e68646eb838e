package probity.ledger.key;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;

/// The secret half of a key: signs checkpoints and rotations. Safe for use by several threads.
public final class SigningKey {
    private static final byte[] PROBE = "do the halves belong together?".getBytes(StandardCharsets.US_ASCII);

    private final VerifierKey verifier;
    private final PrivateKey secret;

    SigningKey(VerifierKey verifier, PrivateKey secret) {
        this.verifier = verifier;
        this.secret = secret;
    }

    /// A new key for this log, from the platform's secure random source.
    public static SigningKey generate(LogName name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(Ed25519.NAME).generateKeyPair();
            return new SigningKey(new VerifierKey(name, Ed25519.raw(pair.getPublic())), pair.getPrivate());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java platform has no " + Ed25519.NAME, missing);
        }
    }

    /// The public half.
    public VerifierKey verifier() {
        return verifier;
    }

    /// The signature over this message: 64 bytes (RFC 8032).
    public byte[] sign(byte[] message) {
        return Ed25519.sign(secret, message);
    }

    boolean halvesMatch() {
        return verifier.verifies(PROBE, sign(PROBE));
    }

    PrivateKey secret() {
        return secret;
    }

    /// The public half only, so that a log line cannot give the secret away.
    @Override
    public String toString() {
        return "SigningKey of " + verifier.text();
    }
}
