package probity.service.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import probity.ledger.digest.Digest;
import probity.service.database.Address;
import probity.service.database.Trouble;
import probity.service.database.TroubleException;
import probity.service.intake.FileDigest;

/// Writes a backup: every table as of one moment (COPY text), the signing keys, a manifest. The service may run.
public final class BackupWriting {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private BackupWriting() {}

    /// Writes into a folder that is empty or not there. It holds secrets, so it is the owner's alone.
    ///
    /// @throws TroubleException `backup_folder_not_empty` or `backup_failed`
    public static void write(Address owner, Path keys, Path folder) {
        try {
            prepare(folder);
            int schema = copyTables(owner, Files.createDirectory(folder.resolve("tables")));
            copyKeys(keys, Files.createDirectory(folder.resolve("keys")));
            new Manifest(schema, digests(folder)).write(folder);
        } catch (IOException | SQLException failed) {
            throw new TroubleException(
                    new Trouble(
                            "backup_failed",
                            "The backup could not be written",
                            folder.toString(),
                            String.valueOf(failed.getMessage()),
                            "there is no manifest, so it cannot be taken for a whole one; remove it and try again"),
                    failed);
        }
    }

    private static void prepare(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        try (Stream<Path> there = Files.list(folder)) {
            if (there.findAny().isPresent()) {
                throw new TroubleException(new Trouble(
                        "backup_folder_not_empty",
                        "The folder for the backup is not empty",
                        folder.toString(),
                        "something lies in it",
                        "name a new folder"));
            }
        }
    }

    private static int copyTables(Address owner, Path folder) throws SQLException, IOException {
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            int schema = schema(connection);
            for (String table : BackupTables.of(schema)) {
                // Also for whoever copies the files out of the folder.
                Path file = Files.createFile(folder.resolve(table), OWNER_ONLY);
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
                }
            }
            connection.rollback();
            return schema;
        }
    }

    private static int schema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select max(version::int) from flyway_schema_history where success and version is not null")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void copyKeys(Path keys, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(keys)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
            }
        }
    }

    private static SortedMap<String, Digest> digests(Path folder) throws IOException {
        TreeMap<String, Digest> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                digests.put(folder.relativize(file).toString(), FileDigest.of(file));
            }
        }
        return digests;
    }
}
