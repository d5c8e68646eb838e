package probity.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.cli.Probity;

/// Records in a Parquet file give what the same records in a CSV file give.
class ParquetTest {

    private static final String CARD = "programmes/city-green-card/policy.yaml";
    private static final String SAMPLE = "programmes/city-green-card/sample/records.csv";

    @TempDir
    private Path folder;

    /// What `query` gives, as a Parquet file.
    private String parquet(String name, String query) throws SQLException {
        Path file = folder.resolve("made.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (" + query + ") to '" + file + "' (format parquet)");
            return Files.move(file, folder.resolve(name)).toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sample() {
        return "read_csv('" + Probity.ROOT.resolve(SAMPLE) + "', types = {'date': 'DATE', 'hours': 'INTEGER'})";
    }

    @Test
    void theSameRecordsGiveTheSameBytes() throws IOException, InterruptedException, SQLException {
        String parquet = parquet("it's [a] *.parquet", "select * from " + sample());
        for (String form : new String[] {"csv", "json"}) {
            Probity text = Probity.run("score", CARD, SAMPLE, "--as-of", "2028-06-01", "--format", form);
            Probity columns = Probity.run("score", CARD, parquet, "--as-of", "2028-06-01", "--format", form);
            assertThat(columns.out()).isEqualTo(text.out()).isNotEmpty();
            assertThat(columns.err()).isEqualTo(text.err());
            assertThat(columns.code()).isZero();
        }
        assertThat(Probity.run("explain", CARD, parquet, "GC-1754", "--as-of", "2028-06-01")
                        .out())
                .isEqualTo(Probity.run("explain", CARD, SAMPLE, "GC-1754", "--as-of", "2028-06-01")
                        .out());
    }

    @Test
    void aBadRowIsNamedByTheFileThatPeopleKnow() throws IOException, InterruptedException, SQLException {
        String parquet = parquet(
                "odd.parquet",
                "select 'r' || i as id, 'a' as subject, 'volunteering' as type, DATE '2027-02-01' as date, i as hours"
                        + " from range(3) t(i)");
        Probity refused = Probity.run("score", CARD, parquet, "--as-of", "2027-06-01");
        assertThat(refused.err()).contains(parquet).contains("line 2").doesNotContain("probity-");
        assertThat(refused.code()).isEqualTo(2);
        Probity skipped = Probity.run("score", CARD, parquet, "--as-of", "2027-06-01", "--skip-bad");
        assertThat(skipped.out()).contains("a,30,basic");
        assertThat(folder.resolve("odd.parquet.bad.csv")).content().contains("\n2,");
    }

    @Test
    void aColumnThatNothingKnowsAndAFileThatIsCutOffAreRefused()
            throws IOException, InterruptedException, SQLException {
        String other = parquet("other.parquet", "select 1 as id, 2 as what");
        Probity unknown = Probity.run("score", CARD, other, "--as-of", "2027-06-01");
        assertThat(unknown.err()).contains(other).contains("`what`");
        Path cut = Files.writeString(folder.resolve("cut.parquet"), "PAR1 and no more");
        Probity broken = Probity.run("score", CARD, cut.toString(), "--as-of", "2027-06-01");
        assertThat(broken.err())
                .contains(cut + " begins like a Parquet file and cannot be read as one.")
                .doesNotContain("Exception");
        assertThat(broken.code()).isEqualTo(2);
    }
}
