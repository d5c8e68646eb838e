package probity.policy.records;

/// Characters that steer a terminal or end a text, and have no place in a name. PostgreSQL stores no NUL at all.
public final class ControlCharacters {

    private ControlCharacters() {}

    /// Whether a name or code holds one; line ends and tabs are among them.
    static boolean inCode(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    /// Whether a free text holds one other than line ends and tabs.
    static boolean inText(String text) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }

    /// The text with each control character written as `U+001B`, so that a message shows it and a terminal stays calm.
    public static String shown(String text) {
        if (!inCode(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.chars()
                .mapToObj(c -> Character.isISOControl(c) ? "U+" + hex(c) : Character.toString(c))
                .forEach(shown::append);
        return shown.toString();
    }

    private static String hex(int c) {
        String digits = Integer.toHexString(c);
        return "0".repeat(4 - digits.length()) + digits.toUpperCase(java.util.Locale.ROOT);
    }
}
