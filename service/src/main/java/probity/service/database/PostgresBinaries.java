package probity.service.database;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL binaries, unpacked once per machine into a cache folder named after the archive's digest.
///
/// The archives are those of `io.zonky.test.postgres` (PostgreSQL's own sources, built for many systems); their digests
/// stand here, so that another archive under the same name is refused. A manifest of digests written last marks a
/// complete unpacking and is checked at each start.
///
/// @param home the folder with `bin/`, `lib/` and `share/`
public record PostgresBinaries(Path home) {
    /// The major version of the archive, and so of every data folder it can read.
    public static final String MAJOR = "18";

    private record Archive(String name, String digest) {}

    private static final Archive AMD64 = new Archive(
            "postgres-linux-x86_64.txz", "63999c2914366d62c68e51794e597588c336e75ed2958d53c558e8deca5e13fc");
    private static final Archive ARM64 = new Archive(
            "postgres-linux-arm_64.txz", "2eb24d67326da41a81064d116b0bce412dff543c835d6fcc1c099e4abcf18836");

    /// The binaries under `cache`, unpacked if they are not there or not whole.
    ///
    /// @throws TroubleException `platform_unsupported`, `postgres_archive_changed`, `disk_full`, `cache_unwritable`
    public static PostgresBinaries under(Path cache) {
        Archive archive = archive();
        Path home = cache.toAbsolutePath().normalize().resolve("postgres-" + archive.digest.substring(0, 16));
        try {
            if (!isWhole(home)) {
                unpack(archive, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException failed) {
            String why = String.valueOf(failed.getMessage());
            throw new TroubleException(
                    DiskFull.says(why)
                            ? DiskFull.trouble(home, why)
                            : new Trouble(
                                    "cache_unwritable",
                                    "PostgreSQL cannot be unpacked",
                                    home.toString(),
                                    why,
                                    "make the folder writable for this user, or give another one with --cache"),
                    failed);
        }
    }

    /// The cache for this user: `/var/cache/probity` for root (its home is closed to the database's user),
    /// `$XDG_CACHE_HOME/probity` or `~/.cache/probity` for others.
    public static Path usualCache() {
        if (System.getProperty("user.name", "").equals("root")) {
            return Path.of("/var/cache/probity");
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base =
                xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home", "."), ".cache") : Path.of(xdg);
        return base.resolve("probity");
    }

    /// The path of one program, such as `initdb`.
    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static Archive archive() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return switch (system) {
            case "Linux amd64" -> AMD64;
            case "Linux aarch64" -> ARM64;
            default ->
                throw new TroubleException(new Trouble(
                        "platform_unsupported",
                        "There is no embedded PostgreSQL for this system",
                        system,
                        "Probity ships PostgreSQL for Linux on x86-64 and arm64",
                        "use a PostgreSQL 18 of your own with --db URL --db-owner URL"));
        };
    }

    private static boolean isWhole(Path home) throws IOException {
        Path manifest = home.resolve("manifest");
        return Files.exists(manifest) && Files.readString(manifest).equals(manifestOf(home));
    }

    private static void unpack(Archive archive, Path home) throws IOException {
        Path parent = home.resolveSibling(".");
        Files.createDirectories(parent);
        Path fresh = Files.createTempDirectory(parent.normalize(), "unpacking-");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        MessageDigest digest = sha256();
        try (InputStream packed = open(archive)) {
            byte[] bytes = packed.readAllBytes();
            if (!HexFormat.of().formatHex(digest.digest(bytes)).equals(archive.digest)) {
                throw new TroubleException(new Trouble(
                        "postgres_archive_changed",
                        "The PostgreSQL archive is not the one this build was made with",
                        archive.name,
                        "its SHA-256 digest differs",
                        "build Probity again from a clean checkout"));
            }
            extract(new ByteArrayInputStream(bytes), fresh);
        }
        Files.writeString(fresh.resolve("manifest"), manifestOf(fresh));
        if (isWhole(home)) {
            // Another Probity was faster; its copy may be running already.
            Folders.delete(fresh);
            return;
        }
        Folders.delete(home);
        Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static InputStream open(Archive archive) throws IOException {
        InputStream stream = PostgresBinaries.class.getClassLoader().getResourceAsStream(archive.name);
        if (stream == null) {
            throw new IOException("the archive " + archive.name + " is not on the class path");
        }
        return stream;
    }

    private static void extract(InputStream packed, Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new BufferedInputStream(new XZInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("the archive names a path outside of its folder: " + entry.getName());
                }
                place(tar, entry, target);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling(".").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String manifestOf(Path home) throws IOException {
        TreeMap<String, String> lines = new TreeMap<>();
        MessageDigest digest = sha256();
        for (String room : List.of("bin", "lib")) {
            try (Stream<Path> files = Files.walk(home.resolve(room))) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    lines.put(
                            home.relativize(file).toString(),
                            HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file))));
                }
            }
        }
        StringBuilder text = new StringBuilder();
        lines.forEach((name, hex) -> text.append(hex).append("  ").append(name).append('\n'));
        return text.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
