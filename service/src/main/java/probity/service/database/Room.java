package probity.service.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The free space that intake leaves on the disk of the database. PostgreSQL stops when it cannot write its log of
/// changes, and then nothing can be read either; so intake ends before that, and reading goes on.
///
/// @param folder on the disk that is watched
/// @param leastBytes free space below which nothing more is taken; 0 watches nothing
public record Room(Path folder, long leastBytes) {
    /// What is left free unless the operator says otherwise: eight segments of PostgreSQL's log of changes.
    public static final int USUAL_MEBIBYTES = 128;

    public Room {
        if (leastBytes < 0) {
            throw new IllegalArgumentException("the least free space cannot be negative, was " + leastBytes);
        }
    }

    /// For a database on a disk that is not ours to watch.
    public static Room unwatched() {
        return new Room(Path.of("."), 0);
    }

    /// Whether less is free than must stay free.
    public boolean isTight() {
        return leastBytes > 0 && freeBytes() < leastBytes;
    }

    /// Free space; what cannot be asked for counts as free, and the database will say what is wrong.
    public long freeBytes() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    /// The same in words, for the person at the terminal and for the log.
    public Trouble trouble() {
        return new Trouble(
                "disk_full",
                "The disk is full, no records are taken",
                folder.toString(),
                "%,d MB are free, %,d MB must stay free for the database"
                        .formatted(freeBytes() >> 20, leastBytes >> 20),
                "free some space: intake goes on by itself; reading goes on, and what was acknowledged is kept");
    }
}
