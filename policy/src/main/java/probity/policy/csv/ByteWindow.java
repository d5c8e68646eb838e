package probity.policy.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The bytes of a stream from a moving beginning on. Places are counted from that beginning.
final class ByteWindow implements Closeable {

    /// Among what was passed over stood a byte that is no printable character of ASCII and not beyond it either.
    static final int CONTROL = 1;

    /// Among what was passed over stood a byte beyond ASCII.
    static final int BEYOND_ASCII = 2;

    private static final long ONES = 0x0101010101010101L;
    private static final long LOW = 0x7F * ONES;
    /// What a byte of at least a space becomes 0x80 or more by.
    private static final long FROM_SPACE = (0x80 - ' ') * ONES;

    private static final int ENDS_CELL = 4;
    private static final int QUOTE = 8;
    private static final byte[] CLASSES = classes();

    private static final int FIRST_SIZE = 1 << 16;

    private final InputStream input;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int begin;
    private int end;
    private int passed;
    private boolean ended;
    private long dropped;

    ByteWindow(InputStream input) {
        this.input = input;
    }

    private static byte[] classes() {
        byte[] classes = new byte[1 << Byte.SIZE];
        Arrays.fill(classes, 0, ' ', (byte) CONTROL);
        classes[0x7F] = CONTROL;
        Arrays.fill(classes, 0x80, classes.length, (byte) BEYOND_ASCII);
        classes[','] = ENDS_CELL;
        classes['\n'] = ENDS_CELL | CONTROL;
        classes['\r'] = ENDS_CELL | CONTROL;
        classes['"'] = QUOTE;
        return classes;
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

    /// Passes over bytes that belong to a cell without quotes, as far as they are held here: all of them stand
    /// before the place that is given back.
    int passPlain(int from) {
        byte[] held = buffer;
        int last = end - Long.BYTES;
        int at = begin + from;
        while (at <= last) {
            long unusual = unusual((long) CellBytes.LONGS.get(held, at));
            if (unusual != 0) {
                at += Long.numberOfTrailingZeros(unusual) >> 3;
                break;
            }
            at += Long.BYTES;
        }
        return pass(at - begin, ENDS_CELL | QUOTE);
    }

    /// Marks, by their highest bits, which of eight bytes are commas, quotes, or no printable characters of
    /// ASCII.
    private static long unusual(long eight) {
        long low = eight & LOW;
        long comma = ~((low ^ (',' * ONES)) + LOW);
        long quote = ~((low ^ ('"' * ONES)) + LOW);
        long control = ~(low + FROM_SPACE) | (low + ONES);
        return (eight | comma | quote | control) & ~LOW;
    }

    /// The same for a cell in quotes, up to the next quote.
    int passQuoted(int from) {
        return pass(from, QUOTE);
    }

    private int pass(int from, int stops) {
        byte[] held = buffer;
        int stop = end;
        int at = begin + from;
        int seen = 0;
        while (at < stop) {
            int one = CLASSES[held[at] & 0xFF];
            if ((one & stops) != 0) {
                break;
            }
            seen |= one;
            at++;
        }
        passed |= seen;
        return at - begin;
    }

    /// What was passed over since it was last asked: [#CONTROL], [#BEYOND_ASCII], both or neither.
    int passed() {
        int seen = passed & (CONTROL | BEYOND_ASCII);
        passed = 0;
        return seen;
    }

    /// Whether a control character was passed over, such as a line break; forgets nothing.
    boolean hasPassedControl() {
        return (passed & CONTROL) != 0;
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

    /// Where the bytes lie; good until the next call of [#at].
    byte[] held() {
        return buffer;
    }

    /// Where place 0 is in [#held].
    int origin() {
        return begin;
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
