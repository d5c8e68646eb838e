package probity.ledger.json;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import probity.ledger.json.JsonValue.JsonArray;
import probity.ledger.json.JsonValue.JsonBoolean;
import probity.ledger.json.JsonValue.JsonNull;
import probity.ledger.json.JsonValue.JsonNumber;
import probity.ledger.json.JsonValue.JsonObject;
import probity.ledger.json.JsonValue.JsonText;

/// One pass over one text; the grammar of RFC 8259, by recursive descent with a bounded depth.
final class JsonParser {
    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 1_200;

    private final String text;
    private final Json.Numbers numbers;
    private int at;
    private int depth;

    JsonParser(String text, Json.Numbers numbers) {
        this.text = text;
        this.numbers = numbers;
    }

    JsonValue parse() {
        JsonValue value = value();
        skipSpace();
        if (at < text.length()) {
            throw stop(JsonFault.TRAILING_TEXT, at, "Something stands behind the value.");
        }
        return value;
    }

    private JsonValue value() {
        skipSpace();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new JsonText(string());
            case 't' -> word("true", new JsonBoolean(true));
            case 'f' -> word("false", new JsonBoolean(false));
            case 'n' -> word("null", new JsonNull());
            default -> number();
        };
    }

    private JsonValue object() {
        enter();
        TreeMap<String, JsonValue> members = new TreeMap<>();
        if (!closes('}')) {
            do {
                skipSpace();
                int nameAt = at;
                String name = string();
                skipSpace();
                expect(':');
                if (members.put(name, value()) != null) {
                    throw stop(JsonFault.DUPLICATE_NAME, nameAt, "The name `" + name + "` stands here twice.");
                }
            } while (goesOn('}'));
        }
        depth--;
        return new JsonObject(members);
    }

    private JsonValue array() {
        enter();
        List<JsonValue> elements = new ArrayList<>();
        if (!closes(']')) {
            do {
                elements.add(value());
            } while (goesOn(']'));
        }
        depth--;
        return new JsonArray(elements);
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw stop(JsonFault.TOO_DEEP, at, "More than " + DEEPEST + " arrays and objects inside each other.");
        }
        at++;
    }

    private boolean closes(char end) {
        skipSpace();
        if (peek() != end) {
            return false;
        }
        at++;
        return true;
    }

    private boolean goesOn(char end) {
        if (closes(end)) {
            return false;
        }
        expect(',');
        return true;
    }

    private JsonValue word(String word, JsonValue value) {
        if (!text.startsWith(word, at)) {
            throw unexpected();
        }
        at += word.length();
        return value;
    }

    private JsonValue number() {
        int start = at;
        skip('-');
        if (!skip('0')) {
            digits();
        }
        if (skip('.')) {
            digits();
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            digits();
        }
        return numberOf(text.substring(start, at), start);
    }

    private JsonValue numberOf(String literal, int start) {
        double value = literal.length() > LONGEST_NUMBER ? Double.NaN : Double.parseDouble(literal);
        if (!Double.isFinite(value)) {
            throw stop(JsonFault.NUMBER_TOO_LARGE, start, "This number is too large; write it as text.");
        }
        if (!numbers.accepts(literal, value)) {
            throw stop(
                    JsonFault.NUMBER_NOT_EXACT,
                    start,
                    "`" + literal + "` would be kept as " + EcmaNumber.write(value) + "; write it as text.");
        }
        return new JsonNumber(value);
    }

    private void digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw unexpected();
        }
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (true) {
            int start = at;
            char c = peek();
            at++;
            if (c == '"') {
                return out.toString();
            } else if (c == '\\') {
                character(escaped(), start, out);
            } else if (c < ' ') {
                at = start;
                throw unexpected();
            } else {
                character(c, start, out);
            }
        }
    }

    /// Appends one code unit, and the second half of its pair with it.
    private void character(char c, int start, StringBuilder out) {
        out.append(c);
        if (!Character.isSurrogate(c)) {
            return;
        }
        char next = at < text.length() ? text.charAt(at) : 0;
        at++;
        char low = next == '\\' ? escaped() : next;
        if (!Character.isHighSurrogate(c) || !Character.isLowSurrogate(low)) {
            throw stop(JsonFault.LONE_SURROGATE, start, "Half of a surrogate pair; no UTF-8 text holds it.");
        }
        out.append(low);
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex();
            default -> {
                at--;
                throw unexpected();
            }
        };
    }

    private char hex() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw unexpected();
            }
            value = value * 16 + digit;
            at++;
        }
        return (char) value;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean skip(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw unexpected();
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw unexpected();
        }
        return text.charAt(at);
    }

    private Stop unexpected() {
        return stop(
                JsonFault.BAD_SYNTAX,
                at,
                at >= text.length() ? "The text ends too early." : "This character cannot stand here.");
    }

    private static Stop stop(JsonFault fault, int at, String sentence) {
        return new Stop(fault, at, sentence);
    }

    /// Leaves the descent; never leaves this package.
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        final JsonFault fault;
        final int at;
        final String sentence;

        Stop(JsonFault fault, int at, String sentence) {
            super(sentence, null, false, false);
            this.fault = fault;
            this.at = at;
            this.sentence = sentence;
        }
    }
}
