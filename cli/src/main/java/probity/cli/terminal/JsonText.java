package probity.cli.terminal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Texts in JSON ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)).
public final class JsonText {

    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    /// A value made of maps, lists, strings, numbers, booleans and null, with two spaces for each level.
    public static String of(@Nullable Object value) {
        StringBuilder json = new StringBuilder();
        write(json, value, "\n");
        return json.append('\n').toString();
    }

    /// An object of names and values in turn, in this order.
    public static Map<String, @Nullable Object> object(@Nullable Object... pairs) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return object;
    }

    private static void write(StringBuilder json, @Nullable Object value, String line) {
        switch (value) {
            case Map<?, ?> map
            when !map.isEmpty() -> {
                json.append('{');
                String separator = line + "  ";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.append(separator)
                            .append(quoted(entry.getKey().toString()))
                            .append(": ");
                    write(json, entry.getValue(), line + "  ");
                    separator = "," + line + "  ";
                }
                json.append(line).append('}');
            }
            case List<?> list
            when !list.isEmpty() -> {
                json.append('[');
                String separator = line + "  ";
                for (Object one : list) {
                    json.append(separator);
                    write(json, one, line + "  ");
                    separator = "," + line + "  ";
                }
                json.append(line).append(']');
            }
            case Map<?, ?> _ -> json.append("{}");
            case List<?> _ -> json.append("[]");
            case Number number -> json.append(number);
            case Boolean yesNo -> json.append(yesNo);
            case null -> json.append("null");
            default -> json.append(quoted(value.toString()));
        }
    }

    /// The text as a JSON string.
    public static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            switch (one) {
                case '"', '\\' -> json.append('\\').append(one);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> appendPlain(json, one);
            }
        }
        return json.append('"').toString();
    }

    private static void appendPlain(StringBuilder json, char one) {
        if (one < ' ') {
            json.append("\\u00").append(HEX.charAt(one >> 4)).append(HEX.charAt(one & 15));
        } else {
            json.append(one);
        }
    }

    /// Strings as a JSON array on one line.
    public static String array(List<String> texts) {
        return texts.stream().map(JsonText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }
}
