package probity.ledger.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// Ed25519 (RFC 8032) by the Java platform, with public keys in their 32-byte form.
final class Ed25519 {
    static final String NAME = "Ed25519";
    static final int PUBLIC_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;

    /// What stands before the 32 bytes in the X.509 form of a public key (RFC 8410 §4).
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    static byte[] raw(PublicKey key) {
        byte[] x509 = key.getEncoded();
        return Arrays.copyOfRange(x509, x509.length - PUBLIC_BYTES, x509.length);
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("this key cannot sign with " + NAME, unusable);
        }
    }

    /// Whether the signature is right; false for bytes that are no key or no signature.
    static boolean verifies(byte[] rawKey, byte[] message, byte[] signatureBytes) {
        if (signatureBytes.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            byte[] x509 = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + PUBLIC_BYTES);
            System.arraycopy(rawKey, 0, x509, X509_PREFIX.length, PUBLIC_BYTES);
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(x509)));
            signature.update(message);
            return signature.verify(signatureBytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java platform has no " + NAME, missing);
        } catch (GeneralSecurityException notAKeyOrSignature) {
            return false;
        }
    }
}
