package probity.policy.tree;

import java.util.regex.Pattern;

/// What a scalar reads as under the JSON schema of YAML 1.2 (§10.2): dates, `yes` and `no` are plain text.
public enum ScalarKind {
    TEXT("a text"),
    WHOLE_NUMBER("a whole number"),
    DECIMAL_NUMBER("a decimal number"),
    YES_NO("true or false"),
    EMPTY("nothing");

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]*)?([eE][-+]?[0-9]+)?");

    private final String noun;

    ScalarKind(String noun) {
        this.noun = noun;
    }

    /// The kind in words, with its article.
    public String noun() {
        return noun;
    }

    /// What the unquoted text `plain` reads as.
    static ScalarKind ofPlain(String plain) {
        return switch (plain) {
            case "", "~", "null" -> EMPTY;
            case "true", "false" -> YES_NO;
            default ->
                WHOLE.matcher(plain).matches()
                        ? WHOLE_NUMBER
                        : DECIMAL.matcher(plain).matches() ? DECIMAL_NUMBER : TEXT;
        };
    }
}
