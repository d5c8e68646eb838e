package probity.cli.records;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import probity.cli.parts.Workspace;
import probity.cli.terminal.CsvText;
import probity.core.policy.Policy;
import probity.policy.csv.BadRow;
import probity.policy.csv.RecordsReader;
import probity.policy.csv.RowProblem;

/// Writes all bad rows with line, reason and the row as it stands, but for the number of a person, by reading
/// the file once more.
public final class BadRowsFile {

    private BadRowsFile() {}

    /// The file beside `output` in which the bad rows lie.
    public static Path beside(Path output) {
        return output.resolveSibling(output.getFileName() + ".bad.csv");
    }

    public static void write(Policy policy, Path records, BadRows bad, Path target) throws IOException {
        try (RecordsReader reader = PartedRecords.open(policy, records);
                Writer out = Workspace.writer(target)) {
            out.write("line,reason,row\n");
            while (reader.next()) {
                BadRow one = reason(reader, bad);
                if (one != null) {
                    out.write(one.line() + "," + CsvText.cell(one.reason()) + "," + CsvText.cell(row(one, reader))
                            + "\n");
                }
            }
        }
    }

    /// The row without the number of a person.
    private static String row(BadRow bad, RecordsReader reader) {
        return bad.problem() == RowProblem.IDENTIFIER_OF_PERSON
                ? reader.raw().replace(reader.row().subject(), "(left out)")
                : reader.raw();
    }

    private static @Nullable BadRow reason(RecordsReader reader, BadRows bad) {
        BadRow own = reader.bad();
        return own != null ? own : bad.reason(reader.row());
    }
}
