package probity.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/// Rows in columns of equal width, two spaces apart. Widths count characters.
public final class Table {

    private final List<Align> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /// On which side of a column the text stands.
    public enum Align {
        LEFT,
        RIGHT
    }

    public Table(Align... columns) {
        this.columns = List.of(columns);
    }

    /// Adds a row; cells that are missing at the end are empty.
    public Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /// Adds a line of `mark` under each column.
    public Table rule(char mark) {
        rows.add(List.of(String.valueOf(mark)));
        return this;
    }

    /// The lines of the table, without spaces at their ends.
    public List<String> lines() {
        int[] widths = widths();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(isRule(row) ? rule(row.getFirst(), widths) : line(row, widths));
        }
        return lines;
    }

    private boolean isRule(List<String> row) {
        return row.size() == 1
                && columns.size() > 1
                && (row.getFirst().equals("─") || row.getFirst().equals("═"));
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return widths;
    }

    private static String rule(String mark, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int width : widths) {
            line.append(line.isEmpty() ? "" : mark.repeat(2)).append(mark.repeat(width));
        }
        return line.toString();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(i == 0 ? "" : "  ").append(pad(row.get(i), widths[i], columns.get(i)));
        }
        return line.toString().stripTrailing();
    }

    /// The text, filled with spaces up to a width.
    public static String pad(String text, int width, Align align) {
        String space = " ".repeat(Math.max(0, width - width(text)));
        return align == Align.LEFT ? text + space : space + text;
    }

    /// How many characters a text has.
    public static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
