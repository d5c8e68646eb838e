package probity.policy.records;

import java.math.BigDecimal;

/// A number as records write it: an optional sign, digits, and a point with decimals where they are allowed.
///
/// @param units in units of the last decimal; 0 unless the form is [Form#NUMBER]
public record NumberText(Form form, long units) {

    /// What the text is.
    public enum Form {
        NUMBER,
        NOT_A_NUMBER,
        TOO_MANY_DECIMALS,
        /// Beyond what a `long` holds.
        TOO_LARGE
    }

    /// @param decimals how many the type has, 0 to 6
    public static NumberText read(String text, int decimals) {
        int from = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        boolean digits = isDigits(text, from, end) && (point < 0 || isDigits(text, point + 1, text.length()));
        if (!digits || (decimals == 0 && point >= 0)) {
            return new NumberText(Form.NOT_A_NUMBER, 0);
        }
        int written = point < 0 ? 0 : text.length() - point - 1;
        if (written > decimals) {
            return new NumberText(Form.TOO_MANY_DECIMALS, 0);
        }
        String whole = text.substring(from, end) + text.substring(Math.min(end + 1, text.length()));
        return units(whole + "0".repeat(decimals - written), text.charAt(0) == '-');
    }

    private static NumberText units(String digits, boolean negative) {
        try {
            return new NumberText(Form.NUMBER, Long.parseLong(negative ? "-" + digits : digits));
        } catch (NumberFormatException _) {
            return new NumberText(Form.TOO_LARGE, 0);
        }
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }

    /// `units` with its point, as [#read] takes it.
    public static String write(long units, int decimals) {
        return BigDecimal.valueOf(units, decimals).toPlainString();
    }
}
