package probity.service.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

    private static DataSource source(Address address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
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
