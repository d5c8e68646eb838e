package probity.cli.records;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import probity.cli.terminal.Failure;
import probity.core.identifier.Identified;
import probity.core.identifier.SubjectNumbers;
import probity.policy.csv.CsvRows;
import probity.policy.csv.RowFault;
import probity.policy.diagnostic.Suggestion;
import probity.policy.records.IdentifierText;

/// Reads the subjects that any CSV file with a column `subject` lists.
final class SubjectList {

    private static final String COLUMN = "subject";

    private SubjectList() {}

    /// Takes one subject.
    @FunctionalInterface
    interface Visitor {
        void visit(String subject) throws IOException;
    }

    /// @return how many the file lists
    static long read(Path file, SubjectNumbers numbers, Visitor visitor) throws IOException {
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file));
                CsvRows rows = new CsvRows(input)) {
            int column = column(file, rows);
            long listed = 0;
            while (rows.next()) {
                if (rows.fault() != RowFault.NONE) {
                    throw Failure.unusable(
                            file + ", line " + rows.line() + ": " + rows.fault().sentence() + ".");
                }
                if (column >= rows.cells() || rows.isEmpty(column)) {
                    throw Failure.unusable(file + ", line " + rows.line() + ": `subject` is empty.");
                }
                String subject = rows.cell(column);
                if (numbers.judge(subject) instanceof Identified.Refused refused) {
                    throw Failure.unusable(
                            file + ", line " + rows.line() + ": `subject` " + IdentifierText.reason(refused) + ".");
                }
                visitor.visit(subject);
                listed++;
            }
            return listed;
        }
    }

    private static int column(Path file, CsvRows rows) throws IOException {
        List<String> names = rows.next() ? rows.texts() : List.of();
        int column = names.indexOf(COLUMN);
        if (column < 0) {
            throw Failure.unusable(
                    file + " has no column `subject` in its first line.",
                    Suggestion.nearest(COLUMN, names).isEmpty()
                            ? "A list of subjects is a CSV file with a column of that name."
                            : "Did you mean its column `" + Suggestion.nearest(COLUMN, names) + "`?");
        }
        return column;
    }
}
