package probity.policy.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A text as its bytes in UTF-8, which lie among others. One object stands for one cell after another, so that
/// reading a row makes none.
public final class CellBytes {

    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    // Odd numbers with as many ones as zeros, of wyhash (public domain).
    private static final long SEED = 0xa0761d6478bd642fL;
    private static final long STEP = 0xe7037ed1a0b428dbL;
    private static final long LAST = 0x8ebc6af09c88c6e3L;

    private static final byte[] NOTHING = {};

    private byte[] array = NOTHING;
    private int from;
    private int to;
    private boolean plain;

    /// Stands for no text.
    public CellBytes() {
        // As the fields say.
    }

    /// Stands for a text of its own.
    public static CellBytes of(String text) {
        CellBytes made = new CellBytes();
        made.set(text);
        return made;
    }

    void clear() {
        set(NOTHING, 0, 0);
    }

    void set(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        set(bytes, 0, bytes.length);
    }

    /// Lets this stand for the bytes of `newArray` from `newFrom` to `newTo`, which must not change meanwhile.
    public void set(byte[] newArray, int newFrom, int newTo) {
        array = newArray;
        from = newFrom;
        to = newTo;
        plain = false;
    }

    /// The same, saying that these are printable characters of ASCII alone.
    void setPlain(byte[] newArray, int newFrom, int newTo) {
        set(newArray, newFrom, newTo);
        plain = true;
    }

    /// Whether these are known to be printable characters of ASCII alone; where it is not known they may be so
    /// too.
    boolean isPlain() {
        return plain;
    }

    /// Where the bytes lie, from [#from] on.
    public byte[] array() {
        return array;
    }

    public int from() {
        return from;
    }

    public int length() {
        return to - from;
    }

    public boolean isEmpty() {
        return from == to;
    }

    /// One byte, 0 to 255.
    int at(int index) {
        return array[from + index] & 0xFF;
    }

    /// Eight bytes from `index` on, all of which must be the cell's.
    long eight(int index) {
        return (long) LONGS.get(array, from + index);
    }

    /// Whether the bytes are the same.
    public boolean isSame(byte[] other, int otherFrom, int otherTo) {
        return Arrays.equals(array, from, to, other, otherFrom, otherTo);
    }

    /// Whether the bytes are the same.
    public boolean isSame(CellBytes other) {
        return isSame(other.array, other.from, other.to);
    }

    /// The text itself.
    public String text() {
        return new String(array, from, to - from, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text();
    }

    /// A number that texts have in common only if they are the same, or by a chance of 1 to 2^64. It is the same
    /// on all machines.
    public long digest() {
        byte[] bytes = array;
        int at = from;
        long mixed = SEED ^ length();
        for (; to - at >= Long.BYTES; at += Long.BYTES) {
            mixed = mix(mixed ^ (long) LONGS.get(bytes, at), STEP);
        }
        long rest = 0;
        if (at + Long.BYTES <= bytes.length) {
            rest = (long) LONGS.get(bytes, at) & ((1L << ((to - at) << 3)) - 1);
        } else {
            for (int i = to - 1; i >= at; i--) {
                rest = (rest << Byte.SIZE) | (bytes[i] & 0xFF);
            }
        }
        return mix(mixed ^ rest, LAST);
    }

    private static long mix(long one, long other) {
        return Math.unsignedMultiplyHigh(one, other) ^ (one * other);
    }

    /// The digest of two texts, one behind the other, that keeps them apart.
    public static long digest(CellBytes first, CellBytes second) {
        return mix(first.digest() ^ LAST, second.digest() | 1);
    }
}
