package probity.ledger.key;

import probity.ledger.digest.StrictUtf8;

/// The name of a log: the operator's name, `/`, the programme; such as `harbour.example/city-green-card`.
///
/// It is the origin line of every checkpoint and the name of every key of the log.
///
/// @param text 1 to 200 bytes of UTF-8 without space, `+` or control character; the part behind the last `/` is the
///     programme
public record LogName(String text) {
    /// Most bytes of a name.
    public static final int MOST_BYTES = 200;

    public LogName {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not the name of a log: `" + text + "`");
        }
    }

    /// The log of this operator's programme.
    public static LogName of(String operator, String programme) {
        return new LogName(operator + "/" + programme);
    }

    /// Whether this text can name a log.
    public static boolean isValid(String text) {
        byte[] utf8 = StrictUtf8.encode(text);
        int slash = text.lastIndexOf('/');
        return utf8 != null
                && utf8.length <= MOST_BYTES
                && slash < text.length() - 1
                && text.codePoints().noneMatch(LogName::isForbidden);
    }

    private static boolean isForbidden(int c) {
        return c == '+' || Character.isISOControl(c) || Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    /// The programme whose log it is.
    public String programme() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
