package probity.core.population.column;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// Reads back what [Outgoing] wrote. Nothing that was read is to be used before [#end] has said that it is right.
public final class Incoming {

    /// Gives bytes one after another.
    @FunctionalInterface
    public interface Source {
        /// Fills a buffer from its position to its limit.
        void fill(ByteBuffer buffer);
    }

    /// The bytes cannot be what was written.
    public static final class DamagedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public DamagedException(String what) {
            super(what);
        }
    }

    private final CRC32C check = new CRC32C();
    private final ByteBuffer buffer;
    private final Source from;
    /// Bytes that are not in the buffer yet, without the check sum.
    private long left;

    /// @param size how many bytes there are
    public Incoming(Source from, long size) {
        this.from = from;
        left = size - Integer.BYTES;
        int room = Math.clamp(size, Long.BYTES, Outgoing.BUFFER);
        buffer = ByteBuffer.allocateDirect(room).order(ByteOrder.LITTLE_ENDIAN);
        buffer.limit(0);
    }

    public int number() {
        need(Integer.BYTES);
        return buffer.getInt();
    }

    public long wide() {
        need(Long.BYTES);
        return buffer.getLong();
    }

    /// A number of things of which each takes so many bytes at least.
    public int count(int bytes) {
        int count = number();
        requireLeft(count, bytes);
        return count;
    }

    /// Refuses a count that cannot be true, before room is made for it.
    public void requireLeft(int count, int bytes) {
        if (count < 0 || (long) count * bytes > left + buffer.remaining()) {
            throw new DamagedException("a count of " + count);
        }
    }

    public String text() {
        return new String(bytes(count(1)), StandardCharsets.UTF_8);
    }

    public byte[] bytes(int count) {
        requireLeft(count, 1);
        byte[] bytes = new byte[count];
        int at = 0;
        while (at < count) {
            need(1);
            int some = Math.min(count - at, buffer.remaining());
            buffer.get(bytes, at, some);
            at += some;
        }
        return bytes;
    }

    /// Reads the first rows of a column.
    public void rows(Column column, int end) {
        int row = 0;
        while (row < end && column.width() > 0) {
            need(column.width());
            int rows = Math.min(end - row, buffer.remaining() / column.width());
            column.read(row, row + rows, buffer);
            row += rows;
        }
    }

    private void need(int bytes) {
        if (buffer.remaining() >= bytes) {
            return;
        }
        if (left + buffer.remaining() < bytes) {
            throw new DamagedException("it ends too early");
        }
        int kept = buffer.compact().position();
        buffer.limit((int) Math.min(buffer.capacity(), kept + left));
        from.fill(buffer);
        left -= buffer.limit() - kept;
        buffer.flip();
        check.update(buffer.duplicate().position(kept));
    }

    /// Whether everything was read and the check sum behind it is right.
    public void end() {
        if (left + buffer.remaining() != 0) {
            throw new DamagedException((left + buffer.remaining()) + " bytes too many");
        }
        buffer.clear().limit(Integer.BYTES);
        from.fill(buffer);
        if (buffer.flip().getInt() != (int) check.getValue()) {
            throw new DamagedException("its check sum is another");
        }
    }
}
