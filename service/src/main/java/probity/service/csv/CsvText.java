package probity.service.csv;

/// A cell of text in a CSV file (RFC 4180) that somebody may open in a spreadsheet.
public final class CsvText {

    private CsvText() {}

    /// The cell. An apostrophe stands before what a spreadsheet would take for a formula: text that begins with
    /// `=`, `+`, `-`, `@`, a tab or a line break.
    public static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\t\r\n].*") ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
