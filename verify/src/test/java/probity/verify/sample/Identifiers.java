package probity.verify.sample;

import java.math.BigInteger;

/// Identifiers of companies that nobody bears, with the check characters that theirs have.
final class Identifiers {

    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    /// The check character of 1 to 11.
    private static final String SYMBOL_OF_ELEVEN = " 123456789X0";

    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private Identifiers() {}

    /// A legal entity identifier: eighteen symbols and the two check digits of ISO 17442.
    static String lei(String eighteen) {
        StringBuilder digits = new StringBuilder();
        (eighteen + "00").chars().forEach(symbol -> digits.append(Character.digit(symbol, 36)));
        int rest = new BigInteger(digits.toString()).mod(MODULUS).intValue();
        return eighteen + "%02d".formatted(98 - rest);
    }

    /// A unified social credit code with the check characters of GB 11714-1997 and GB 32100-2015.
    ///
    /// @param authority kind of body and division; the division 999900 is no place
    /// @param organisation eight digits
    static String uscc(String authority, String organisation) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (organisation.charAt(i) - '0');
        }
        String body = authority + organisation + SYMBOL_OF_ELEVEN.charAt(11 - sum % 11);
        int weight = 1;
        int total = 0;
        for (int i = 0; i < body.length(); i++) {
            total += SYMBOLS.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + SYMBOLS.charAt((31 - total % 31) % 31);
    }
}
