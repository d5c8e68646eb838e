package probity.bench.intake;

import java.nio.file.Path;
import java.sql.SQLException;
import probity.service.database.DataFolder;
import probity.service.database.PostgresBinaries;
import probity.service.database.PostgresServer;
import probity.service.database.Secrets;

/// A PostgreSQL server of the same binaries and the same settings as the service's own, on the same disk.
record Peer(PostgresServer server, DataFolder folder, PostgresClients clients) implements AutoCloseable {
    static Peer start(Path root) throws SQLException {
        DataFolder folder = DataFolder.open(root);
        Secrets secrets = Secrets.of(folder);
        PostgresServer server =
                PostgresServer.start(PostgresBinaries.under(PostgresBinaries.usualCache()), folder, secrets);
        PostgresClients clients = new PostgresClients(
                "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres", Secrets.ADMIN, secrets.admin());
        clients.prepare();
        return new Peer(server, folder, clients);
    }

    @Override
    public void close() {
        server.close();
        folder.close();
    }
}
