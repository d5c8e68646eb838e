package probity.cli.terminal;

/// Cells of a CSV file as [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180) writes them.
public final class CsvText {

    private CsvText() {}

    /// The text, in quotes where it needs them.
    public static String cell(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == ',' || one == '"' || one == '\n' || one == '\r') {
                return "\"" + text.replace("\"", "\"\"") + "\"";
            }
        }
        return text;
    }
}
