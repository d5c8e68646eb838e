package probity.service.database;

import java.nio.file.Path;

/// The one trouble that many causes share: no space left. PostgreSQL, the kernel and our own check all end here.
public final class DiskFull {
    private DiskFull() {}

    /// True if a message of the kernel or of PostgreSQL says that the disk is full (ENOSPC, EDQUOT).
    public static boolean says(String message) {
        return message.contains("No space left on device") || message.contains("Disk quota exceeded");
    }

    static Trouble trouble(Path where, String why) {
        return new Trouble(
                "disk_full",
                "The disk is full",
                where.toString(),
                why,
                "free some space and start again; what was acknowledged before is kept");
    }
}
