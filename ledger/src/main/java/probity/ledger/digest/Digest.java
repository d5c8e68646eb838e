package probity.ledger.digest;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// An immutable value of 32 bytes: the output of SHA-256 or HMAC-SHA-256.
///
/// Two digests are equal when their bytes are. Text forms are lower-case hexadecimal and base64 with padding
/// (RFC 4648 §4); both are read strictly, so that one digest has one text of each kind.
public final class Digest {
    /// Bytes of every digest.
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The digest of these 32 bytes; another length is a programmer's error.
    public static Digest of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a digest has 32 bytes, these are " + bytes.length);
        }
        return new Digest(bytes.clone());
    }

    /// The digest in `bytes[from, from + 32)`.
    public static Digest at(byte[] bytes, int from) {
        return new Digest(Arrays.copyOfRange(bytes, from, Math.addExact(from, LENGTH)));
    }

    /// SHA-256 (FIPS 180-4) of the parts, one after the other.
    public static Digest sha256(byte[]... parts) {
        MessageDigest sha = Sha256.start();
        for (byte[] part : parts) {
            sha.update(part);
        }
        return new Digest(sha.digest());
    }

    /// Reads 64 lower-case hexadecimal digits; anything else is a programmer's error.
    public static Digest ofHex(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        Digest digest = of(bytes);
        if (!digest.hex().equals(hex)) {
            throw new IllegalArgumentException("not 64 lower-case hexadecimal digits: " + hex);
        }
        return digest;
    }

    /// A copy of the 32 bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// 64 lower-case hexadecimal digits.
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /// 44 characters of base64.
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        // Constant in time, so that a comparison never tells how much of a commitment was right.
        return other instanceof Digest that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
