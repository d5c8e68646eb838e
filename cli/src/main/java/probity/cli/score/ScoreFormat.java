package probity.cli.score;

import java.io.IOException;
import java.io.Writer;
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
        String row(SubjectScore one, Widths widths) {
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
        String row(SubjectScore one, Widths widths) {
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

        @Override
        String row(SubjectScore one, Widths widths) {
            return line(one, atLeastHeadings(widths));
        }
    };

    /// What stands before the first row.
    abstract String head(Widths widths);

    abstract String row(SubjectScore one, Widths widths);

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
    /// @return how many
    long write(Merge<SubjectScore> rows, Widths widths, Writer to) throws IOException {
        to.write(head(widths));
        long count = 0;
        for (SubjectScore one = rows.next(); one != null; one = rows.next()) {
            to.write(count == 0 ? "" : between());
            to.write(row(one, widths));
            count++;
        }
        to.write(tail());
        return count;
    }
}
