package probity.cli.records;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Bytes that are written once and then read once: in memory while they are few, in a temporary file beyond.
public final class Spool extends OutputStream {

    private static final int FIRST_SIZE = 1 << 10;
    private static final int READ_BUFFER = 1 << 16;

    private final Workspace workspace;
    private final int inMemory;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int used;
    private @Nullable Path path;
    private @Nullable OutputStream file;

    /// @param inMemory how many bytes may stay in memory
    public Spool(Workspace workspace, int inMemory) {
        this.workspace = workspace;
        this.inMemory = Math.max(FIRST_SIZE, inMemory);
    }

    @Override
    public void write(int one) throws IOException {
        if (used == buffer.length) {
            makeRoom(1);
        }
        buffer[used++] = (byte) one;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (used == buffer.length) {
                makeRoom(left);
            }
            int now = Math.min(left, buffer.length - used);
            System.arraycopy(bytes, from, buffer, used, now);
            used += now;
            from += now;
            left -= now;
        }
    }

    private void makeRoom(int wanted) throws IOException {
        if (buffer.length < inMemory) {
            buffer =
                    Arrays.copyOf(buffer, (int) Math.min(inMemory, Math.max(buffer.length * 2L, used + (long) wanted)));
            return;
        }
        if (file == null) {
            Workspace.TemporaryFile opened = workspace.newFile();
            path = opened.path();
            file = opened.output();
        }
        file.write(buffer, 0, used);
        used = 0;
    }

    /// Everything written, from the beginning. Nothing may be written any more.
    ///
    /// The temporary file goes when the result is closed; what is held in memory goes with the last reader.
    public InputStream read() throws IOException {
        close();
        byte[] held = buffer;
        int end = used;
        buffer = new byte[0];
        used = 0;
        InputStream rest = new ByteArrayInputStream(held, 0, end);
        if (path == null) {
            return rest;
        }
        return new BufferedInputStream(new SequenceInputStream(new Removing(path), rest), READ_BUFFER);
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
