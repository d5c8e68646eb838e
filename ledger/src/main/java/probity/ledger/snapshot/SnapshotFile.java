package probity.ledger.snapshot;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import probity.core.policy.RecordType;
import probity.core.population.Snapshot;
import probity.core.population.SnapshotReader;
import probity.core.population.SnapshotWriter;

/// A snapshot in a file. It can be lost without loss: everything in it is in the ledger too.
///
/// What is written stands beside the file until it is whole and on the disk, and then takes its place; whoever is
/// stopped before that leaves the old one.
public final class SnapshotFile {

    private final Path file;

    public SnapshotFile(Path file) {
        this.file = file;
    }

    /// Writes it. One at a time may do so.
    ///
    /// @param types those that the population was made for
    public void write(Snapshot snapshot, List<RecordType> types) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            SnapshotWriter.write(snapshot, types, bytes -> append(channel, bytes));
            channel.force(true);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // The new name is on the disk only when the folder is.
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().resolveSibling("."))) {
            folder.force(true);
        }
    }

    /// Reads it for a policy.
    ///
    /// @param types of the policy
    public Snapshot.Reading read(List<RecordType> types) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return SnapshotReader.read(bytes -> fill(channel, bytes), channel.size(), types);
        } catch (NoSuchFileException missing) {
            return new Snapshot.Refused("snapshot_absent", "There is no snapshot at " + file + ".");
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static void append(FileChannel channel, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(FileChannel channel, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes) < 0) {
                    throw new EOFException("the file became shorter while it was read");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
