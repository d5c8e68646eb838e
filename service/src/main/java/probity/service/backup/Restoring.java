package probity.service.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import probity.service.database.Address;
import probity.service.database.Trouble;
import probity.service.database.TroubleException;
import probity.service.key.KeyFolder;

/// Fills a new, empty database and key folder from a backup whose files are those of its manifest.
public final class Restoring {
    private final Path backup;
    private final Manifest manifest;

    private Restoring(Path backup, Manifest manifest) {
        this.backup = backup;
        this.manifest = manifest;
    }

    /// Opens a backup and checks all of its files.
    ///
    /// @throws TroubleException `backup_damaged`
    public static Restoring from(Path backup) {
        return new Restoring(backup, Manifest.verified(backup));
    }

    /// The version of the tables in the backup: the database to be filled must be migrated up to it and no further.
    public int schema() {
        return manifest.schema();
    }

    /// Fills the tables in one transaction, and the keys.
    ///
    /// @throws TroubleException `restore_into_used_folder` or `restore_failed`
    public void fill(Address owner, KeyFolder keys) {
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            requireEmpty(connection, owner);
            guards(connection, "disable");
            for (String table : BackupTables.of(schema())) {
                try (InputStream in = new BufferedInputStream(
                        Files.newInputStream(backup.resolve("tables").resolve(table)))) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", in);
                }
            }
            guards(connection, "enable");
            countOn(connection);
            copyKeys(keys.folder());
            connection.commit();
        } catch (IOException | SQLException failed) {
            throw new TroubleException(
                    new Trouble(
                            "restore_failed",
                            "The backup could not be restored",
                            backup.toString(),
                            String.valueOf(failed.getMessage()),
                            "nothing was taken over; try again with a new data folder"),
                    failed);
        }
    }

    /// Triggers say which row may come after which, and tables are filled one after the other: a version that was
    /// withdrawn at last was published first. Keys and checks hold all the same. Within the transaction, so that
    /// nobody ever sees a table without its triggers.
    private void guards(Connection connection, String state) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : BackupTables.of(schema())) {
                statement.execute("alter table " + table + " " + state + " trigger user");
            }
        }
    }

    private void requireEmpty(Connection connection, Address owner) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (select from programme_log)")) {
            row.next();
            if (row.getBoolean(1)) {
                throw new TroubleException(new Trouble(
                        "restore_into_used_folder",
                        "There is a ledger in this database already",
                        owner.url(),
                        "a restore never mixes two ledgers",
                        "name a new data folder with --data"));
            }
        }
    }

    private void countOn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : BackupTables.counted(schema())) {
                statement.execute("select setval(pg_get_serial_sequence('" + table
                        + "', 'id'), (select coalesce(max(id), 0) + 1 from " + table + "), false)");
            }
        }
    }

    private void copyKeys(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(backup.resolve("keys"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = folder.resolve(String.valueOf(file.getFileName()));
                Files.copy(file, target);
                if (!target.toString().endsWith(".pub")) {
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
                }
            }
        }
    }
}
