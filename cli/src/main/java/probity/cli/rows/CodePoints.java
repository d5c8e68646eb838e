package probity.cli.rows;

/// The order of texts by code point, which is that of their UTF-8 bytes and the same everywhere.
public final class CodePoints {

    private CodePoints() {}

    /// As `String.compareTo`, except that characters beyond U+FFFF come last.
    public static int compare(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                return Integer.compare(rank(a), rank(b));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    private static int rank(char one) {
        return Character.isSurrogate(one) ? one + (Character.MAX_VALUE + 1) : one;
    }
}
