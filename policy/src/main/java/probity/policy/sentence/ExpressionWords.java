package probity.policy.sentence;

import java.util.ArrayList;
import java.util.List;

/// An expression as people read it. Works on the text the author wrote, so that numbers appear as written; a text it
/// does not understand is shown as it stands.
///
/// A small precedence parser over the operators that policies may use (docs/reference/policy.md).
final class ExpressionWords {

    private static final List<List<String>> LEVELS = List.of(
            List.of("||"),
            List.of("&&"),
            List.of("==", "!=", "<=", ">=", "<", ">", "in"),
            List.of("+", "-"),
            List.of("*", "/", "%"));

    private final Wording wording;
    private final List<String> tokens;
    private int at;

    private ExpressionWords(Wording wording, List<String> tokens) {
        this.wording = wording;
        this.tokens = tokens;
    }

    static String of(Wording wording, String expression) {
        try {
            ExpressionWords words = new ExpressionWords(wording, Tokens.of(expression));
            String text = words.choose();
            return words.at == words.tokens.size() ? text : expression;
        } catch (IndexOutOfBoundsException e) {
            // Something the small grammar does not know: the author's text is the honest answer.
            return expression;
        }
    }

    private String choose() {
        String condition = level(0);
        if (!take("?")) {
            return condition;
        }
        String then = choose();
        expect(":");
        return wording.say("expression.choose", condition, then, choose());
    }

    private String level(int depth) {
        if (depth == LEVELS.size()) {
            return unary();
        }
        String left = level(depth + 1);
        while (at < tokens.size() && LEVELS.get(depth).contains(tokens.get(at))) {
            String operator = tokens.get(at++);
            left = binary(operator, left, level(depth + 1));
        }
        return left;
    }

    private String binary(String operator, String left, String right) {
        return switch (operator) {
            case "||" -> wording.say("expression.or", left, right);
            case "&&" -> wording.say("expression.and", left, right);
            case "==" -> wording.say("expression.equal", left, right);
            case "!=" -> wording.say("expression.different", left, right);
            case "<=" -> wording.say("expression.at-most", left, right);
            case ">=" -> wording.say("expression.at-least", left, right);
            case "<" -> wording.say("expression.less", left, right);
            case ">" -> wording.say("expression.greater", left, right);
            case "in" -> wording.say("expression.in", left, right);
            case "*" -> left + " × " + right;
            case "-" -> left + " − " + right;
            default -> left + " " + operator + " " + right;
        };
    }

    private String unary() {
        if (take("!")) {
            return wording.say("expression.not", unary());
        }
        if (take("-")) {
            return "−" + unary();
        }
        return primary();
    }

    private String primary() {
        if (take("(")) {
            String inner = choose();
            expect(")");
            return "(" + inner + ")";
        }
        if (take("[")) {
            return wording.join(list("]"), "list.or");
        }
        String token = tokens.get(at++);
        return take("(") ? call(token, list(")")) : plain(token);
    }

    private List<String> list(String close) {
        List<String> items = new ArrayList<>();
        while (!take(close)) {
            items.add(choose());
            take(",");
        }
        return items;
    }

    private String call(String function, List<String> arguments) {
        return switch (function) {
            case "has" -> wording.say("expression.has", arguments.getFirst());
            case "min" -> wording.say("expression.min", arguments.get(0), arguments.get(1));
            case "max" -> wording.say("expression.max", arguments.get(0), arguments.get(1));
            case "days_between" -> wording.say("expression.days-between", arguments.get(0), arguments.get(1));
            case "amount" ->
                wording.say("expression.amount", arguments.getFirst().replace('-', ' '));
            case "date", "time", "decimal" -> arguments.getFirst();
            default -> throw new IndexOutOfBoundsException(function);
        };
    }

    /// A field by its name, a word without its quotes, a number as it stands.
    private static String plain(String token) {
        if (token.startsWith("record.")) {
            return token.substring("record.".length()).replace('-', ' ').replace('_', ' ');
        }
        boolean quoted = token.startsWith("'") || token.startsWith("\"");
        return quoted ? token.substring(1, token.length() - 1) : token;
    }

    private boolean take(String token) {
        boolean there = at < tokens.size() && tokens.get(at).equals(token);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw new IndexOutOfBoundsException(token);
        }
    }
}
