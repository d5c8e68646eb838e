package probity.cli.parts;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import probity.policy.csv.CellBytes;

/// Reads what [ItemWriter] wrote.
public final class ItemReader implements Closeable {

    private static final int MORE = 0x80;
    private static final int BITS = Byte.SIZE - 1;

    private final InputStream input;
    private byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private int head;
    /// Behind the content of the item, whether it was read or not.
    private int itemEnd;

    public ItemReader(InputStream input) {
        this.input = input;
    }

    /// Moves to the content of the next item, all of which is then at hand. False when there is none.
    public boolean next() throws IOException {
        at = Math.max(at, itemEnd);
        itemEnd = 0;
        if (!has(Integer.BYTES)) {
            return false;
        }
        int first = (int) ItemWriter.INTS.get(buffer, at);
        at += Integer.BYTES;
        head = first & 0xFF;
        if (!has(first >>> Byte.SIZE)) {
            throw new EOFException("an item ends early");
        }
        itemEnd = at + (first >>> Byte.SIZE);
        return true;
    }

    public int head() {
        return head;
    }

    /// The next eight bytes, outside any item; see [#hasWord].
    public long word() {
        long word = (long) ItemWriter.LONGS.get(buffer, at);
        at += Long.BYTES;
        return word;
    }

    /// Whether there are eight bytes more.
    public boolean hasWord() throws IOException {
        return has(Long.BYTES);
    }

    public long count() {
        long number = 0;
        int shift = 0;
        int one;
        do {
            one = buffer[at++];
            number |= (long) (one & (MORE - 1)) << shift;
            shift += BITS;
        } while ((one & MORE) != 0);
        return number;
    }

    public long number() {
        long folded = count();
        return (folded >>> 1) ^ -(folded & 1);
    }

    /// Lets `text` stand for the next text, until the next item.
    public void text(CellBytes text) {
        int length = (int) count();
        text.set(buffer, at, at + length);
        at += length;
    }

    private boolean has(int wanted) throws IOException {
        if (end - at >= wanted) {
            return true;
        }
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        if (wanted > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(wanted, buffer.length * 2));
        }
        while (end < wanted) {
            int read = input.read(buffer, end, buffer.length - end);
            if (read < 0) {
                return false;
            }
            end += read;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
