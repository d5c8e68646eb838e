package probity.service.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// A migrated database ready for the service: the embedded one, or one of the operator's own.
public sealed interface Database extends AutoCloseable {
    /// As whom the service works: may add and read entries and delete payloads, see `V1__ledger.sql`.
    Address runtime();

    /// As whom tables are made and accounts given; not used while the service runs.
    Address owner();

    @Override
    void close();

    /// Our own PostgreSQL in the data folder.
    record Embedded(Address runtime, Address owner, PostgresServer server) implements Database {
        @Override
        public void close() {
            server.close();
        }
    }

    /// A PostgreSQL somebody else runs.
    record External(Address runtime, Address owner) implements Database {
        @Override
        public void close() {
            // Not ours to stop.
        }
    }

    /// Starts PostgreSQL in the folder, makes roles and database if absent, migrates.
    static Database embedded(DataFolder folder, PostgresBinaries binaries) {
        return embedded(folder, binaries, Migration.NEWEST);
    }

    /// As [#embedded(DataFolder, PostgresBinaries)], but migrates up to one version only: what a restore fills.
    static Database embedded(DataFolder folder, PostgresBinaries binaries, int version) {
        Secrets secrets = Secrets.of(folder);
        PostgresServer server = PostgresServer.start(binaries, folder, secrets);
        try {
            String base = "jdbc:postgresql://127.0.0.1:" + server.port() + "/";
            Roles.ensure(new Address(base + "postgres", Secrets.ADMIN, secrets.admin()), secrets);
            Address owner = new Address(base + "probity", Secrets.OWNER, secrets.owner());
            Migration.apply(owner, Secrets.RUNTIME, version);
            return new Embedded(new Address(base + "probity", Secrets.RUNTIME, secrets.runtime()), owner, server);
        } catch (RuntimeException | Error failed) {
            server.close();
            throw failed;
        }
    }

    /// The owner's way into the embedded database of a Probity that is running now.
    ///
    /// @throws TroubleException `database_unreachable` if its server does not run
    static Address ownerOfRunning(Path dataFolder) {
        Path root = dataFolder.toAbsolutePath().normalize();
        int port = ServerProcess.portOf(root.resolve("postgres"));
        Secrets secrets = Secrets.readFrom(root.resolve("keys"));
        Address owner = new Address("jdbc:postgresql://127.0.0.1:" + port + "/probity", Secrets.OWNER, secrets.owner());
        requireReachable(owner);
        return owner;
    }

    /// Checks both roles of somebody else's PostgreSQL and migrates it.
    ///
    /// @throws TroubleException `database_unreachable`, `postgres_too_old`, `database_roles_equal`,
    /// `database_newer`
    static Database external(Address runtime, Address owner) {
        if (runtime.user().equals(owner.user())) {
            throw new TroubleException(new Trouble(
                    "database_roles_equal",
                    "The two database roles are the same",
                    owner.url(),
                    "--db and --db-owner both enter as `" + owner.user() + "`, so nothing would protect the ledger",
                    "make a role without rights for --db; the owner grants it what it needs"));
        }
        requireReachable(owner);
        Migration.apply(owner, runtime.user());
        requireReachable(runtime);
        return new External(runtime, owner);
    }

    private static void requireReachable(Address address) {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show server_version_num")) {
            row.next();
            int version = Integer.parseInt(row.getString(1));
            if (version < 180_000) {
                throw new TroubleException(new Trouble(
                        "postgres_too_old",
                        "This PostgreSQL is too old",
                        address.url(),
                        "it is version " + version / 10_000 + ", Probity is tested with 18",
                        "upgrade the server, or leave out --db to use the embedded one"));
            }
        } catch (SQLException failed) {
            throw new TroubleException(
                    new Trouble(
                            "database_unreachable",
                            "The database cannot be entered",
                            address.url() + " as " + address.user(),
                            String.valueOf(failed.getMessage()),
                            "check address, role and password (PROBITY_DB_PASSWORD, PROBITY_DB_OWNER_PASSWORD)"),
                    failed);
        }
    }
}
