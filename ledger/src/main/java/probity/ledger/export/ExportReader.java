package probity.ledger.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import probity.ledger.digest.Digest;
import probity.ledger.merkle.NodeId;
import probity.ledger.reader.Cursor;
import probity.ledger.reader.LedgerReader;
import probity.ledger.reading.Reading;

/// Reads an export from its folder.
public final class ExportReader implements LedgerReader {
    private static final int BUFFER = 1 << 16;

    private final ExportFiles files;

    private ExportReader(ExportFiles files) {
        this.files = files;
    }

    /// Opens the export in this folder. Refused with `export_incomplete`, which names the files that are missing.
    public static Reading<ExportReader> open(Path folder) {
        ExportFiles files = new ExportFiles(folder);
        List<String> missing = files.missing();
        return missing.isEmpty()
                ? new Reading.Read<>(new ExportReader(files))
                : Reading.refused(
                        "export_incomplete",
                        folder + " is no finished export: it has no " + String.join(", no ", missing) + ".");
    }

    @Override
    public byte[] checkpoint() throws IOException {
        return Files.readAllBytes(files.checkpoint());
    }

    @Override
    public byte[] keys() throws IOException {
        return Files.readAllBytes(files.keys());
    }

    @Override
    public Cursor entries() throws IOException {
        return new EntryFrames(stream(files.entries()));
    }

    @Override
    public Cursor payloads() throws IOException {
        return new PayloadLines(stream(files.payloads()));
    }

    private static InputStream stream(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    @Override
    public byte[] hashes(NodeId first, int most) throws IOException {
        Path file = files.hashes(first.level());
        if (!Files.exists(file)) {
            return new byte[0];
        }
        try (SeekableByteChannel level = Files.newByteChannel(file)) {
            ByteBuffer page = ByteBuffer.allocate(Math.multiplyExact(most, Digest.LENGTH));
            level.position(Math.multiplyExact(first.index(), (long) Digest.LENGTH));
            int read = 0;
            while (page.hasRemaining() && read >= 0) {
                read = level.read(page);
            }
            return Arrays.copyOf(page.array(), page.position());
        }
    }

    @Override
    public boolean showsAllPayloads() {
        return true;
    }
}
