package probity.cli.terminal;

import java.util.List;
import java.util.stream.Collectors;

/// Texts in JSON ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)).
public final class JsonText {

    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

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

    /// Strings as a JSON array.
    public static String array(List<String> texts) {
        return texts.stream().map(JsonText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }
}
