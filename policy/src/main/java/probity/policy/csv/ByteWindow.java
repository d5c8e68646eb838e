package probity.policy.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The bytes of a stream from a moving beginning on. Places are counted from that beginning.
final class ByteWindow implements Closeable {

    private static final int FIRST_SIZE = 1 << 16;

    private final InputStream input;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int begin;
    private int end;
    private boolean ended;
    private long dropped;

    ByteWindow(InputStream input) {
        this.input = input;
    }

    /// The byte at a place, 0 to 255, or -1 behind the end of the stream.
    int at(int place) throws IOException {
        while (begin + place >= end) {
            if (!fill()) {
                return -1;
            }
        }
        return buffer[begin + place] & 0xFF;
    }

    /// Moves the beginning on; what lies before it is forgotten.
    void drop(int count) {
        begin += count;
        dropped += count;
    }

    /// How many bytes lie before the beginning.
    long dropped() {
        return dropped;
    }

    /// What was already asked for by [#at], between two places, as UTF-8; malformed bytes become U+FFFD.
    String text(int from, int to) {
        return new String(buffer, begin + from, to - from, StandardCharsets.UTF_8);
    }

    byte[] copy(int count) {
        return Arrays.copyOfRange(buffer, begin, begin + count);
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (begin > 0) {
            System.arraycopy(buffer, begin, buffer, 0, end - begin);
            end -= begin;
            begin = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, end * 2);
        }
        int read = input.read(buffer, end, buffer.length - end);
        ended = read < 0;
        end += Math.max(0, read);
        return !ended;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
