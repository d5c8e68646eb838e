package probity.core.identifier;

import probity.core.identifier.Identified.Invalid;
import probity.core.identifier.Identified.Valid;

/// Legal entity identifiers, ISO 17442: eighteen digits or capital letters and two check digits by ISO 7064
/// MOD 97-10.
final class EntityIdentifier {

    private static final Valid VALID = new Valid();

    private static final int LENGTH = 20;
    private static final int BODY = 18;
    private static final int MODULUS = 97;

    private EntityIdentifier() {}

    static Identified judge(byte[] text, int from, int to) {
        if (to - from != LENGTH) {
            return new Invalid(IdentifierKind.LEI, Flaw.LENGTH, 0);
        }
        int rest = 0;
        for (int place = 0; place < LENGTH; place++) {
            int symbol = text[from + place];
            if (symbol >= '0' && symbol <= '9') {
                rest = (rest * 10 + symbol - '0') % MODULUS;
            } else if (symbol >= 'A' && symbol <= 'Z' && place < BODY) {
                rest = (rest * 100 + symbol - 'A' + 10) % MODULUS;
            } else {
                return new Invalid(IdentifierKind.LEI, Flaw.SYMBOL, place + 1);
            }
        }
        return rest == 1 && isComputed(text, from + BODY) ? VALID : new Invalid(IdentifierKind.LEI, Flaw.CHECK, LENGTH);
    }

    /// The check digits are 98 less a remainder of 97, from 02 to 98. 00, 01 and 99 leave the same remainder as 97,
    /// 98 and 02 do, and would give one body two identifiers.
    private static boolean isComputed(byte[] text, int at) {
        int check = (text[at] - '0') * 10 + text[at + 1] - '0';
        return check >= 2 && check <= 98;
    }
}
