package probity.bench.city;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// DuckDB in this process, its database in a file, as many threads as the engine.
final class DuckDbPeer implements Competitor, AutoCloseable {

    private final Connection connection;

    /// @param csv the records, in order of arrival
    DuckDbPeer(Path folder, Path csv, int subjects, int threads) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("city.duckdb"));
        execute("set threads = " + threads);
        execute("create table rec(subject integer, type smallint, value integer, day smallint, voided boolean)");
        execute("copy rec from '" + csv + "' (format csv, header false)");
        execute("create table subject as select range::integer as subject from range(" + subjects + ")");
        execute(CitySql.RULE_TABLE);
        execute(CitySql.rules());
        execute("create table sorted as select * from rec order by subject, day");
        execute("checkpoint");
    }

    String version() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    /// @param table `rec`, in order of arrival, or `sorted`, by subject
    void score(String table) throws SQLException {
        execute("create or replace table score as " + CitySql.split(table));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public long checksum() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CitySql.CHECKSUM)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
