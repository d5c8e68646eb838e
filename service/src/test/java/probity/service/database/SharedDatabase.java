package probity.service.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// One real embedded database for all tests of this JVM; tests keep apart by using programmes of their own.
public final class SharedDatabase {
    private static final SharedDatabase ONE = start();

    private final Path root;
    private final Database database;

    private SharedDatabase(Path root, Database database) {
        this.root = root;
        this.database = database;
    }

    public static Database database() {
        return ONE.database;
    }

    public static Path root() {
        return ONE.root;
    }

    /// As the runtime role.
    public static DataSource runtime() {
        return source(ONE.database.runtime());
    }

    /// As the owner, for tests that damage what the runtime role cannot.
    public static DataSource owner() {
        return source(ONE.database.owner());
    }

    /// Entered anew for each connection.
    public static DataSource source(Address address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }

    /// A new, empty database on the same server: one that is copied whole, or filled.
    public static Database another(String name) throws SQLException {
        String admin = Secrets.readFrom(root().resolve("keys")).admin();
        Address runtime = elsewhere(database().runtime(), name);
        Address owner = elsewhere(database().owner(), name);
        try (Connection connection = new Address(
                                database().owner().url().replaceFirst("/probity$", "/postgres"), Secrets.ADMIN, admin)
                        .connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + Secrets.OWNER);
        }
        return Database.external(runtime, owner);
    }

    private static Address elsewhere(Address address, String database) {
        return new Address(address.url().replaceFirst("/probity$", "/" + database), address.user(), address.password());
    }

    private static SharedDatabase start() {
        try {
            Path root = Files.createTempDirectory("probity-shared-test");
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
            DataFolder folder = DataFolder.open(root);
            Database database = Database.embedded(folder, PostgresBinaries.under(PostgresBinaries.usualCache()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                database.close();
                folder.close();
                drop(root);
            }));
            return new SharedDatabase(root, database);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void drop(Path root) {
        try {
            Folders.delete(root);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
