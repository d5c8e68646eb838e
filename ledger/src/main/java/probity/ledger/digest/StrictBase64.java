package probity.ledger.digest;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Base64 (RFC 4648 §4) in which every value has exactly one text.
///
/// The platform's decoder accepts missing padding and non-zero bits behind the last byte; a signed or hashed text must
/// not have two spellings, so both are refused here.
public final class StrictBase64 {
    private StrictBase64() {}

    /// The text of these bytes, with padding.
    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// The bytes of this text, or null when it is not the one text of any bytes.
    public static byte @Nullable [] decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return encode(bytes).equals(text) ? bytes : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /// The digest this text stands for, or null when it is not the base64 of 32 bytes.
    public static @Nullable Digest digest(String text) {
        byte[] bytes = decode(text);
        return bytes == null || bytes.length != Digest.LENGTH ? null : Digest.of(bytes);
    }
}
