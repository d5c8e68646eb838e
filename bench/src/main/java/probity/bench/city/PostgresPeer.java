package probity.bench.city;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import probity.service.database.DataFolder;
import probity.service.database.PostgresBinaries;
import probity.service.database.PostgresServer;
import probity.service.database.Secrets;

/// PostgreSQL of the binaries that the service uses, in a process of its own, with tables that are not logged and one
/// worker beside the leader.
final class PostgresPeer implements Competitor, AutoCloseable {

    private final DataFolder folder;
    private final PostgresServer server;
    private final Connection connection;

    /// @param csv the records, in order of arrival; any user may read it
    PostgresPeer(Path root, Path csv, int subjects) throws SQLException {
        folder = DataFolder.open(root);
        Secrets secrets = Secrets.of(folder);
        server = PostgresServer.start(PostgresBinaries.under(PostgresBinaries.usualCache()), folder, secrets);
        String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres";
        connection = DriverManager.getConnection(url, Secrets.ADMIN, secrets.admin());
        execute("set work_mem = '1GB'");
        execute("set max_parallel_workers_per_gather = 1");
        execute("create unlogged table loaded(subject int, type int2, value int, day int2, voided boolean)");
        execute("copy loaded from '" + csv + "' (format csv)");
        execute("create unlogged table rec as select * from loaded order by subject, day");
        execute("create unlogged table subject as select generate_series(0, " + (subjects - 1) + ") as subject");
        execute(CitySql.RULE_TABLE);
        execute(CitySql.rules());
        for (String table : new String[] {"rec", "subject", "rule"}) {
            execute("vacuum analyze " + table);
        }
    }

    String version() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    void score() throws SQLException {
        execute("drop table if exists score");
        execute("create unlogged table score as " + CitySql.packed("rec"));
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
        server.close();
        folder.close();
    }
}
