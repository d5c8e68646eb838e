package probity.service.database;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// The passwords of the embedded database, made at the first start and kept in `keys/database.properties` (0600).
///
/// @param admin of the superuser, used only to make the two roles and the database
/// @param owner of the role that owns the tables and migrates them
/// @param runtime of the role the running service uses
public record Secrets(String admin, String owner, String runtime) {
    /// The superuser's name.
    public static final String ADMIN = "probity_admin";

    /// The owner role's name.
    public static final String OWNER = "probity_owner";

    /// The runtime role's name.
    public static final String RUNTIME = "probity_runtime";

    /// Reads the secrets of a folder, or makes them.
    public static Secrets of(DataFolder folder) {
        Path file = folder.keys().resolve("database.properties");
        try {
            return Files.exists(file) ? read(file) : make(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The key under which sessions are kept, made at the first start and kept in `keys/session` (0600): whoever can
    /// write into the database alone cannot begin one.
    public static String ofSessions(DataFolder folder) {
        Path file = folder.keys().resolve("session");
        try {
            if (!Files.exists(file)) {
                writePrivate(file, word());
            }
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Reads the secrets in a key folder of a Probity that runs.
    static Secrets readFrom(Path keys) {
        try {
            return read(keys.resolve("database.properties"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Secrets read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new Secrets(
                require(properties, "admin", file),
                require(properties, "owner", file),
                require(properties, "runtime", file));
    }

    private static String require(Properties properties, String name, Path file) {
        String value = properties.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new TroubleException(new Trouble(
                    "secrets_incomplete",
                    "The passwords of the database are incomplete",
                    file.toString(),
                    "there is no `" + name + "` in it",
                    "put the file back from a backup"));
        }
        return value;
    }

    private static Secrets make(Path file) throws IOException {
        Secrets secrets = new Secrets(word(), word(), word());
        Properties properties = new Properties();
        properties.setProperty("admin", secrets.admin);
        properties.setProperty("owner", secrets.owner);
        properties.setProperty("runtime", secrets.runtime);
        StringWriter text = new StringWriter();
        properties.store(text, null);
        writePrivate(file, text.toString());
        return secrets;
    }

    /// Writes a file that only its owner can read, whole or not at all.
    public static void writePrivate(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// A random word of 256 bits in base64url.
    public static String word() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
