package probity.policy.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tokens of an expression: fields with their dots, quoted words, numbers, operators.
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("\\s+|record\\.`?[A-Za-z_][A-Za-z0-9_-]*`?|'[^']*'|\"[^\"]*\""
            + "|[A-Za-z_][A-Za-z0-9_]*|[0-9][0-9.]*|&&|\\|\\||==|!=|<=|>=|[-+*/%<>!?:()\\[\\],]");

    private Tokens() {}

    /// The tokens; one that is in no expression makes the rest unreadable and ends the list with a stray mark.
    static List<String> of(String expression) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(expression);
        int at = 0;
        while (at < expression.length() && matcher.find(at) && matcher.start() == at) {
            at = matcher.end();
            if (!matcher.group().isBlank()) {
                tokens.add(matcher.group().replace("`", ""));
            }
        }
        if (at < expression.length()) {
            tokens.add("\u0000");
        }
        return tokens;
    }
}
