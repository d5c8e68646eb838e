package probity.policy.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;

/// Reads a file of records for one policy, row by row (docs/reference/records.md).
///
/// Each row is a [#row] or a [#bad] one; both are known after [#next]. Whether an id is taken and whether a
/// corrected record exists is for the caller, who knows the other rows.
public final class RecordsReader implements Closeable {

    private final CsvRows rows;
    private final RecordsHeader header;
    private final RowParser parser;
    private @Nullable BadRow bad;

    private RecordsReader(RecordsHeader header, CsvRows rows) {
        this.rows = rows;
        this.header = header;
        this.parser = new RowParser(header, rows);
    }

    /// A reader of the same file for the rows that begin in the first `length` bytes of `input`; the last of them
    /// may end behind those. Lines and positions are counted from there.
    ///
    /// @param input stands where a row begins
    RecordsReader stretch(InputStream input, long length) {
        return new RecordsReader(header, CsvRows.from(input, length));
    }

    /// How many lines end before the place where reading stands.
    long linesBefore() {
        return rows.linesBefore();
    }

    /// What opening a file gives.
    public sealed interface Opening {}

    /// The header is understood; the reader stands before the first row.
    public record Opened(RecordsReader reader) implements Opening {}

    /// The file cannot be taken: everything that is wrong with its header.
    public record Refused(List<FileProblem> problems) implements Opening {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Reads the header. The input is closed with the reader, or here when it is refused.
    public static Opening open(Policy policy, InputStream input) throws IOException {
        CsvRows rows = new CsvRows(input);
        if (!rows.next()) {
            rows.close();
            return new Refused(List.of(new FileProblem(
                    0,
                    "The file is empty.",
                    "Its first line names the columns: `id,subject,type,date`, then fields.")));
        }
        List<FileProblem> problems = HeaderReader.check(policy, rows);
        if (!problems.isEmpty()) {
            rows.close();
            return new Refused(problems);
        }
        return new Opened(new RecordsReader(new RecordsHeader(policy, rows.texts()), rows));
    }

    /// Whether the file has a column.
    public boolean has(Reserved column) {
        return header.has(column);
    }

    /// Moves to the next row. False at the end of the file.
    public boolean next() throws IOException {
        if (!rows.next()) {
            return false;
        }
        bad = parser.parse();
        return true;
    }

    /// Why the row is not a record; null when it is.
    public @Nullable BadRow bad() {
        return bad;
    }

    /// The record of the row, when it is not bad. The next call of [#next] overwrites it.
    public RecordRow row() {
        return parser.row();
    }

    /// The row as it stands in the file.
    public String raw() {
        return rows.raw();
    }

    /// How many bytes of the file are read.
    public long position() {
        return rows.position();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
