package probity.cli.parts;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bytes that are written once and then read once: in memory while they are few, in a temporary file beyond.
public final class Spool extends OutputStream {

    private static final int FIRST_BLOCK = 1 << 10;
    private static final int LARGEST_BLOCK = 1 << 16;
    private static final int READ_BUFFER = 1 << 16;

    private final Workspace workspace;
    private final long inMemory;
    /// Full blocks, in their order, behind what the file holds.
    private final List<byte[]> full = new ArrayList<>();
    private long fullBytes;
    private byte[] block = new byte[FIRST_BLOCK];
    private int used;
    private @Nullable Path path;
    private @Nullable OutputStream file;

    /// @param inMemory how many bytes may stay in memory
    public Spool(Workspace workspace, long inMemory) {
        this.workspace = workspace;
        this.inMemory = inMemory;
    }

    @Override
    public void write(int one) throws IOException {
        if (used == block.length) {
            makeRoom();
        }
        block[used++] = (byte) one;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (used == block.length) {
                makeRoom();
            }
            int now = Math.min(left, block.length - used);
            System.arraycopy(bytes, from, block, used, now);
            used += now;
            from += now;
            left -= now;
        }
    }

    private void makeRoom() throws IOException {
        if (fullBytes + block.length >= inMemory) {
            intoFile();
            return;
        }
        full.add(block);
        fullBytes += block.length;
        // Blocks double with what there is, so that a few bytes take little room.
        block = new byte[(int) Math.min(LARGEST_BLOCK, fullBytes)];
        used = 0;
    }

    private void intoFile() throws IOException {
        if (file == null) {
            Workspace.TemporaryFile opened = workspace.newFile();
            path = opened.path();
            file = opened.output();
        }
        for (byte[] one : full) {
            file.write(one);
        }
        full.clear();
        fullBytes = 0;
        file.write(block, 0, used);
        used = 0;
    }

    /// Everything written, from the beginning. Nothing may be written any more.
    ///
    /// The temporary file goes when the result is closed; what is held in memory goes as it is read.
    public InputStream read() throws IOException {
        close();
        List<InputStream> streams = new ArrayList<>();
        if (path != null) {
            streams.add(new BufferedInputStream(new Removing(path), READ_BUFFER));
        }
        for (byte[] one : full) {
            streams.add(new ByteArrayInputStream(one));
        }
        streams.add(new ByteArrayInputStream(block, 0, used));
        full.clear();
        block = new byte[0];
        used = 0;
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }

    /// A file that is deleted when it was read.
    private static final class Removing extends FilterInputStream {

        private final Path path;

        Removing(Path path) throws IOException {
            super(Files.newInputStream(path));
            this.path = path;
        }

        @Override
        public void close() throws IOException {
            super.close();
            Files.deleteIfExists(path);
        }
    }
}
