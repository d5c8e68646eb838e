package probity.cli.score;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import probity.cli.rows.Merge;
import probity.cli.terminal.CsvText;
import probity.cli.terminal.JsonText;
import probity.cli.terminal.Table;

/// How the rows are written.
enum ScoreFormat {
    csv {
        @Override
        String head(Widths widths) {
            return "subject,score,band,lists\n";
        }

        @Override
        String row(SubjectScore one) {
            return CsvText.cell(one.subject()) + "," + one.score() + "," + CsvText.cell(one.band()) + ","
                    + CsvText.cell(one.lists()) + "\n";
        }
    },

    json {
        @Override
        String head(Widths widths) {
            return "[";
        }

        @Override
        String row(SubjectScore one) {
            List<String> lists =
                    one.lists().isEmpty() ? List.of() : List.of(one.lists().split(";", -1));
            return "{\"subject\": " + JsonText.quoted(one.subject()) + ", \"score\": " + one.score() + ", \"band\": "
                    + JsonText.quoted(one.band()) + ", \"lists\": " + JsonText.array(lists) + "}";
        }

        @Override
        String between() {
            return ",\n ";
        }

        @Override
        String tail() {
            return "]\n";
        }
    },

    table {
        @Override
        String head(Widths widths) {
            Widths wide = atLeastHeadings(widths);
            SubjectScore headings = new SubjectScore("subject", "score", "band", "lists");
            return line(headings, wide) + "─".repeat(wide.subject() + wide.score() + wide.band() + 6 + "lists".length())
                    + "\n";
        }

        /// Columns are as wide as their widest text, which is known at the end only.
        @Override
        String row(SubjectScore one) {
            return one.score() + "\n" + one.band() + "\n" + one.lists();
        }

        @Override
        void write(Merge row, Widths widths, OutputStream to) throws IOException {
            String[] parts = row.row().text().split("\n", -1);
            SubjectScore one = new SubjectScore(row.subject().text(), parts[0], parts[1], parts[2]);
            to.write(line(one, atLeastHeadings(widths)).getBytes(StandardCharsets.UTF_8));
        }
    };

    /// Whether columns are as wide as their widest text.
    boolean isAligned() {
        return this == table;
    }

    /// What stands before the first row.
    abstract String head(Widths widths);

    /// A row as it is set aside until all are known.
    abstract String row(SubjectScore one);

    /// Writes the row on which `row` stands.
    void write(Merge row, Widths widths, OutputStream to) throws IOException {
        to.write(row.row().array(), row.row().from(), row.row().length());
    }

    String between() {
        return "";
    }

    String tail() {
        return "";
    }

    private static Widths atLeastHeadings(Widths widths) {
        return widths.with(new SubjectScore("subject", "score", "band", ""));
    }

    private static String line(SubjectScore one, Widths widths) {
        String line = Table.pad(one.subject(), widths.subject(), Table.Align.LEFT) + "  "
                + Table.pad(one.score(), widths.score(), Table.Align.RIGHT) + "  "
                + Table.pad(one.band(), widths.band(), Table.Align.LEFT) + "  " + one.lists();
        return line.stripTrailing() + "\n";
    }

    /// Writes all rows.
    ///
    /// @param to buffered
    /// @return how many
    long writeAll(Merge rows, Widths widths, OutputStream to) throws IOException {
        to.write(head(widths).getBytes(StandardCharsets.UTF_8));
        byte[] between = between().getBytes(StandardCharsets.UTF_8);
        long count = 0;
        while (rows.next()) {
            if (count > 0) {
                to.write(between);
            }
            write(rows, widths, to);
            count++;
        }
        to.write(tail().getBytes(StandardCharsets.UTF_8));
        return count;
    }
}
