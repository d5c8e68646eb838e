package probity.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/// Rows in columns of equal width, two spaces apart. Widths count characters.
public final class Table {

    private static final String GAP = "  ";

    private final List<Align> columns;
    private final List<Row> rows = new ArrayList<>();

    /// On which side of a column the text stands.
    public enum Align {
        LEFT,
        RIGHT
    }

    private sealed interface Row {}

    private record Cells(List<String> texts) implements Row {}

    /// A text over all columns but the last.
    private record Span(String text, String last) implements Row {}

    private record Rule(char mark) implements Row {}

    public Table(Align... columns) {
        this.columns = List.of(columns);
    }

    /// Adds a row; cells that are missing at the end are empty.
    public Table row(String... cells) {
        rows.add(new Cells(List.of(cells)));
        return this;
    }

    /// Adds a text over all columns but the last.
    public Table span(String text, String last) {
        rows.add(new Span(text, last));
        return this;
    }

    /// Adds a line of `mark` over the whole width.
    public Table rule(char mark) {
        rows.add(new Rule(mark));
        return this;
    }

    /// The lines of the table, without spaces at their ends.
    public List<String> lines() {
        int[] widths = widths();
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(
                    switch (row) {
                        case Cells(List<String> texts) -> line(texts, widths);
                        case Span(String text, String last) -> span(text, last, widths);
                        case Rule(char mark) ->
                            String.valueOf(mark).repeat(before(widths) + GAP.length() + last(widths));
                    });
        }
        return lines;
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        int widest = 0;
        for (Row row : rows) {
            if (row instanceof Cells(List<String> texts)) {
                for (int i = 0; i < texts.size(); i++) {
                    widths[i] = Math.max(widths[i], width(texts.get(i)));
                }
            } else if (row instanceof Span(String text, String last)) {
                widest = Math.max(widest, width(text));
                widths[widths.length - 1] = Math.max(last(widths), width(last));
            }
        }
        // What spans the columns widens the second one, which holds the longest texts.
        widths[Math.min(1, widths.length - 1)] += Math.max(0, widest - before(widths));
        return widths;
    }

    /// The width of all columns but the last.
    private static int before(int[] widths) {
        int before = 0;
        for (int i = 0; i < widths.length - 1; i++) {
            before += widths[i] + (i == 0 ? 0 : GAP.length());
        }
        return before;
    }

    private static int last(int[] widths) {
        return widths[widths.length - 1];
    }

    private String line(List<String> texts, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            line.append(i == 0 ? "" : GAP).append(pad(texts.get(i), widths[i], columns.get(i)));
        }
        return line.toString().stripTrailing();
    }

    private String span(String text, String last, int[] widths) {
        return (pad(text, before(widths), Align.LEFT) + GAP + pad(last, last(widths), columns.getLast()))
                .stripTrailing();
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
