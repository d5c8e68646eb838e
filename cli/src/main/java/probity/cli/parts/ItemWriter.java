package probity.cli.parts;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import probity.policy.csv.CellBytes;

/// Writes items into memory, for [ItemReader] to read. An item has a head of one byte, and content.
///
/// Whole numbers take as few bytes as they need: seven bits a byte, least first, negative ones folded in.
public final class ItemWriter {

    static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int MORE = 0x80;
    private static final int LONGEST_NUMBER = 10;

    private byte[] bytes = new byte[1 << 8];
    private int used;
    private int begun;

    /// Begins an item; see [#end].
    ///
    /// @param head 0 to 255
    public void begin(int head) {
        begun = used;
        room(Integer.BYTES);
        INTS.set(bytes, used, head);
        used += Integer.BYTES;
    }

    /// Ends the item that was begun last.
    public void end() {
        int length = used - begun - Integer.BYTES;
        INTS.set(bytes, begun, (int) INTS.get(bytes, begun) | (length << Byte.SIZE));
    }

    /// A number that is mostly small and never negative.
    public void count(long number) {
        room(LONGEST_NUMBER);
        long left = number;
        while ((left & -MORE) != 0) {
            bytes[used++] = (byte) ((left & (MORE - 1)) | MORE);
            left >>>= Byte.SIZE - 1;
        }
        bytes[used++] = (byte) left;
    }

    /// Any number.
    public void number(long number) {
        count((number << 1) ^ (number >> (Long.SIZE - 1)));
    }

    /// A text with its length.
    public void text(CellBytes text) {
        count(text.length());
        room(text.length());
        System.arraycopy(text.array(), text.from(), bytes, used, text.length());
        used += text.length();
    }

    /// Eight bytes, outside any item.
    public void word(long word) {
        room(Long.BYTES);
        LONGS.set(bytes, used, word);
        used += Long.BYTES;
    }

    private void room(int more) {
        if (bytes.length - used < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length + (bytes.length >> 1), used + more));
        }
    }

    int size() {
        return used;
    }

    /// Writes everything to `target` and forgets it.
    public void moveTo(OutputStream target) throws IOException {
        target.write(bytes, 0, used);
        used = 0;
    }

    /// Forgets everything.
    public void clear() {
        used = 0;
    }
}
