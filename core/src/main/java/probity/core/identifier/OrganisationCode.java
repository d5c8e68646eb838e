package probity.core.identifier;

/// Organisation codes, GB 11714-1997: eight digits or capital letters and a check character.
final class OrganisationCode {

    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    /// The check character of a sum by its remainder of eleven.
    private static final String CHECK_OF_REMAINDER = "0X987654321";

    private OrganisationCode() {}

    /// Whether the nine characters from `from` on are one.
    ///
    /// @param text digits and capital letters there
    static boolean isOne(byte[] text, int from) {
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            int symbol = text[from + place];
            sum += WEIGHTS[place] * (symbol >= 'A' ? symbol - 'A' + 10 : symbol - '0');
        }
        return text[from + WEIGHTS.length] == CHECK_OF_REMAINDER.charAt(sum % CHECK_OF_REMAINDER.length());
    }
}
