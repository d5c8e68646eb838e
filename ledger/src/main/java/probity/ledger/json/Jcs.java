package probity.ledger.json;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import probity.ledger.json.JsonValue.JsonArray;
import probity.ledger.json.JsonValue.JsonBoolean;
import probity.ledger.json.JsonValue.JsonNull;
import probity.ledger.json.JsonValue.JsonNumber;
import probity.ledger.json.JsonValue.JsonObject;
import probity.ledger.json.JsonValue.JsonText;

/// The JSON Canonicalization Scheme (RFC 8785): equal values, equal bytes.
public final class Jcs {
    private Jcs() {}

    /// The canonical text.
    public static String write(JsonValue value) {
        StringBuilder out = new StringBuilder();
        append(value, out);
        return out.toString();
    }

    /// The canonical text in UTF-8.
    public static byte[] bytes(JsonValue value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    private static void append(JsonValue value, StringBuilder out) {
        switch (value) {
            case JsonObject object -> object(object, out);
            case JsonArray array -> array(array, out);
            case JsonText text -> text(text.value(), out);
            case JsonNumber number -> out.append(EcmaNumber.write(number.value()));
            case JsonBoolean truth -> out.append(truth.value());
            case JsonNull nothing -> out.append("null");
        }
    }

    private static void object(JsonObject object, StringBuilder out) {
        out.append('{');
        String between = "";
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            out.append(between);
            text(member.getKey(), out);
            out.append(':');
            append(member.getValue(), out);
            between = ",";
        }
        out.append('}');
    }

    private static void array(JsonArray array, StringBuilder out) {
        out.append('[');
        for (Iterator<JsonValue> elements = array.elements().iterator(); elements.hasNext(); ) {
            append(elements.next(), out);
            out.append(elements.hasNext() ? "," : "");
        }
        out.append(']');
    }

    /// RFC 8785 §3.2.2.2: two-character escapes where JSON has them, four hexadecimal digits for other
    /// controls, all else as it is.
    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> out.append(c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        out.append('"');
    }
}
