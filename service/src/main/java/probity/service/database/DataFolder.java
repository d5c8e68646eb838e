package probity.service.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder that holds everything one Probity keeps: `layout` (its version), `lock`, `postgres/` (the database),
/// `keys/` (secrets, readable by the owner only), `log/` and `spool/` (files of records on their way in).
///
/// Opening it takes the lock; the operating system gives the lock back when the process dies, however it dies.
public final class DataFolder implements AutoCloseable {
    /// The version of the layout this build writes; a folder with a higher one was written by a newer Probity.
    public static final int LAYOUT = 1;

    /// Free space below which a first start is refused: a first database takes 60 MB, and WAL needs room to recover.
    public static final long ROOM_BYTES = 200L * 1024 * 1024;

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /// The same where there is a database already: recovery after a crash writes a few segments of 16 MB.
    public static final long ROOM_AGAIN_BYTES = 64L * 1024 * 1024;

    /// Opens or creates the folder, with [#ROOM_BYTES] or [#ROOM_AGAIN_BYTES] free.
    ///
    /// @throws TroubleException `data_folder_in_use`, `data_folder_newer`, `data_folder_foreign`,
    ///     `data_folder_unwritable` or `disk_full`
    public static DataFolder open(Path root) {
        return open(root, Files.exists(root.resolve("postgres")) ? ROOM_AGAIN_BYTES : ROOM_BYTES);
    }

    /// As [#open(Path)], asking for another amount of free space.
    public static DataFolder open(Path root, long roomBytes) {
        Path folder = root.toAbsolutePath().normalize();
        try {
            return opened(folder, roomBytes);
        } catch (AccessDeniedException denied) {
            throw new TroubleException(unwritable(folder, "permission denied for " + denied.getFile()), denied);
        } catch (FileSystemException failed) {
            throw new TroubleException(unwritable(folder, reason(failed)), failed);
        } catch (IOException failed) {
            throw new TroubleException(unwritable(folder, String.valueOf(failed.getMessage())), failed);
        }
    }

    private static DataFolder opened(Path folder, long roomBytes) throws IOException {
        requireOurs(folder);
        Files.createDirectories(folder);
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < roomBytes) {
            throw new TroubleException(DiskFull.trouble(
                    folder, "%,d MB are free, %,d MB are needed to start".formatted(free >> 20, roomBytes >> 20)));
        }
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(folder, channel);
        DataFolder opened = new DataFolder(folder, channel, lock);
        opened.lay();
        return opened;
    }

    private static void requireOurs(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new TroubleException(foreign(folder, "it is a file, not a folder"));
        }
        Path layout = folder.resolve("layout");
        if (Files.isDirectory(folder) && !Files.exists(layout) && holdsSomethingElse(folder)) {
            throw new TroubleException(foreign(folder, "it holds files, but no `layout` file written by Probity"));
        }
        if (Files.exists(layout)) {
            requireKnown(folder, Files.readString(layout).strip());
        }
    }

    private static boolean holdsSomethingElse(Path folder) throws IOException {
        try (Stream<Path> names = Files.list(folder)) {
            // A first start that was killed early leaves only these.
            return names.anyMatch(p -> !p.endsWith("lock") && !p.endsWith("layout.new"));
        }
    }

    private static void requireKnown(Path folder, String layout) {
        if (!layout.matches("probity-data \\d{1,6}")) {
            throw new TroubleException(foreign(folder, "its `layout` file reads `" + layout + "`"));
        }
        int version = Integer.parseInt(layout.substring("probity-data ".length()));
        if (version > LAYOUT) {
            throw new TroubleException(new Trouble(
                    "data_folder_newer",
                    "A newer Probity wrote this data folder",
                    folder.toString(),
                    "its layout is version " + version + ", this build knows up to version " + LAYOUT,
                    "start the newer Probity, or restore a backup made by this version into another folder"));
        }
    }

    private static FileLock lock(Path folder, FileChannel channel) throws IOException {
        FileLock lock = tryLock(channel);
        if (lock == null) {
            String holder = Files.readString(folder.resolve("lock")).strip();
            channel.close();
            throw new TroubleException(new Trouble(
                    "data_folder_in_use",
                    "Another Probity is using this data folder",
                    folder.toString(),
                    holder.isEmpty() ? "its lock is held" : "its lock is held by process " + holder,
                    "stop that one first, or give this one its own folder with --data"));
        }
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private void lay() throws IOException {
        // The database's user must walk through; secrets stay behind the 0700 of keys/.
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
        for (Path own : new Path[] {keys(), log()}) {
            Files.createDirectories(own);
            Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx------"));
        }
        Path layout = root.resolve("layout");
        if (!Files.exists(layout)) {
            Files.writeString(root.resolve("layout.new"), "probity-data " + LAYOUT + "\n");
            Files.move(root.resolve("layout.new"), layout);
        }
        // A file that was on its way in when the process was killed holds records of people, and nobody takes it up.
        Folders.delete(spool());
        Files.createDirectory(
                spool(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    public Path root() {
        return root;
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path log() {
        return root.resolve("log");
    }

    /// Empty at each start.
    public Path spool() {
        return root.resolve("spool");
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Trouble foreign(Path folder, String why) {
        return new Trouble(
                "data_folder_foreign",
                "This is not a data folder of Probity",
                folder.toString(),
                why,
                "give an empty or new folder with --data");
    }

    private static String reason(FileSystemException failed) {
        String reason = failed.getReason();
        return reason == null ? "the system refuses " + failed.getFile() : reason;
    }

    private static Trouble unwritable(Path folder, String why) {
        if (DiskFull.says(why)) {
            return DiskFull.trouble(folder, why);
        }
        return new Trouble(
                "data_folder_unwritable",
                "The data folder cannot be used",
                folder.toString(),
                why,
                "make the folder writable for this user, or give another one with --data");
    }
}
