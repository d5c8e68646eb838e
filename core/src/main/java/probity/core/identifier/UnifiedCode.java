package probity.core.identifier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import probity.core.identifier.Identified.Invalid;
import probity.core.identifier.Identified.Legacy;
import probity.core.identifier.Identified.Valid;

/// Unified social credit codes, GB 32100-2015: kind of body in two places, division in six, the organisation code
/// in nine and a check character.
final class UnifiedCode {

    private static final Valid VALID = new Valid();
    private static final Legacy LEGACY = new Legacy();

    private static final int LENGTH = 18;
    private static final int MODULUS = 31;
    private static final byte[] VALUES = values("0123456789ABCDEFGHJKLMNPQRTUWXY");
    /// Three to the power of the place, modulo 31; the check character counts once.
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1};

    /// Where the organisation code begins.
    private static final int ORGANISATION = 8;

    private static final byte[] PILOT_DIVISION = "9135".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PILOT_ORGANISATION = "M00".getBytes(StandardCharsets.US_ASCII);

    private UnifiedCode() {}

    private static byte[] values(String symbols) {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (int value = 0; value < symbols.length(); value++) {
            values[symbols.charAt(value)] = (byte) value;
        }
        return values;
    }

    /// Judges a code by itself, whoever bears it.
    static Identified judge(byte[] text, int from, int to) {
        if (to - from != LENGTH) {
            return new Invalid(IdentifierKind.USCC, Flaw.LENGTH, 0);
        }
        int sum = 0;
        for (int place = 0; place < LENGTH; place++) {
            int value = text[from + place] < 0 ? -1 : VALUES[text[from + place]];
            if (value < 0) {
                return new Invalid(IdentifierKind.USCC, Flaw.SYMBOL, place + 1);
            }
            sum += value * WEIGHTS[place];
        }
        if (sum % MODULUS == 0) {
            return VALID;
        }
        return isPilot(text, from) ? LEGACY : new Invalid(IdentifierKind.USCC, Flaw.CHECK, LENGTH);
    }

    /// A province gave out codes before the standard was final. Their check character follows another rule; that of
    /// the organisation code in them is right.
    private static boolean isPilot(byte[] text, int from) {
        int organisation = from + ORGANISATION;
        return Arrays.equals(text, from, from + PILOT_DIVISION.length, PILOT_DIVISION, 0, PILOT_DIVISION.length)
                && Arrays.equals(
                        text,
                        organisation,
                        organisation + PILOT_ORGANISATION.length,
                        PILOT_ORGANISATION,
                        0,
                        PILOT_ORGANISATION.length)
                && OrganisationCode.isOne(text, organisation);
    }
}
