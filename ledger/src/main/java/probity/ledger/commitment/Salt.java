package probity.ledger.commitment;

import java.security.SecureRandom;
import probity.ledger.digest.Digest;

/// 256 secret random bits that stand between a payload and its commitment.
///
/// A salt is used once. It is stored beside the payload and deleted with it; without it, nobody can find out by trying
/// which payload a commitment was made for.
public record Salt(Digest bits) {
    /// A new salt from the platform's secure random source.
    public static Salt draw(SecureRandom random) {
        byte[] bytes = new byte[Digest.LENGTH];
        random.nextBytes(bytes);
        return new Salt(Digest.of(bytes));
    }

    /// The salt with these 32 bytes.
    public static Salt of(byte[] bytes) {
        return new Salt(Digest.of(bytes));
    }

    /// A copy of the 32 bytes.
    public byte[] bytes() {
        return bits.bytes();
    }

    /// 64 lower-case hexadecimal digits.
    public String hex() {
        return bits.hex();
    }

    /// Nothing of the secret, so that a log line cannot give it away.
    @Override
    public String toString() {
        return "Salt";
    }
}
