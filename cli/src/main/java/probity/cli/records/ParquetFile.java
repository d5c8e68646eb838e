package probity.cli.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import probity.cli.parts.Workspace;
import probity.cli.terminal.Failure;

/// Records in a Parquet file (<https://parquet.apache.org/docs/file-format/>).
///
/// DuckDB writes them as the text that records are read from, in the same order and with one line a record, so that
/// there is one reader, with one set of refusals, and one bound on memory.
final class ParquetFile {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final String MOST_MEMORY = "512MB";

    private ParquetFile() {}

    /// Whether the file begins as every Parquet file does.
    static boolean is(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return Arrays.equals(input.readNBytes(MAGIC.length), MAGIC);
        }
    }

    /// The same records as CSV, in the workspace.
    static Path asText(Path file, Workspace workspace) throws IOException {
        // A name could hold what DuckDB takes for a pattern; a link in the workspace does not.
        Path link = Files.createSymbolicLink(workspace.newPath(), file.toAbsolutePath());
        Path text = workspace.newPath();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set memory_limit = '" + MOST_MEMORY + "'");
            statement.execute("set temp_directory = " + literal(workspace.newPath()));
            statement.execute("copy (select * from read_parquet(" + literal(link) + ")) to " + literal(text)
                    + " (format csv, header, nullstr '')");
            return text;
        } catch (SQLException e) {
            throw Failure.unusable(
                    file + " begins like a Parquet file and cannot be read as one.", "DuckDB says: " + firstLine(e));
        }
    }

    private static String literal(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    private static String firstLine(SQLException e) {
        String message = e.getMessage();
        return message == null ? "nothing" : message.lines().findFirst().orElse("nothing");
    }
}
