package probity.policy.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/// Diagnostics as a JSON array of objects with the members `code`, `severity`, `file`, `line`, `column`, `article`
/// (absent outside articles), `message` and `help`.
public final class DiagnosticJson {

    private DiagnosticJson() {}

    public static String of(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(DiagnosticJson::of).collect(Collectors.joining(",\n ", "[", "]"));
    }

    private static String of(Diagnostic diagnostic) {
        Place place = diagnostic.place();
        String article = place.article().isEmpty() ? "" : ", \"article\": " + quoted(place.article());
        return "{\"code\": " + quoted(diagnostic.code().id())
                + ", \"severity\": " + quoted(diagnostic.isError() ? "error" : "warning")
                + ", \"file\": " + quoted(place.file())
                + ", \"line\": " + place.position().line()
                + ", \"column\": " + place.position().column()
                + article
                + ", \"message\": " + quoted(diagnostic.sentence())
                + ", \"help\": " + quoted(diagnostic.help()) + "}";
    }

    /// A JSON string (RFC 8259 §7).
    public static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
