package probity.core.population.column;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/// Numbers, texts and rows of columns as bytes, the lowest byte first, with a check sum behind them.
public final class Outgoing {

    static final int BUFFER = 1 << 20;

    private final CRC32C check = new CRC32C();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final Consumer<ByteBuffer> to;

    /// @param to takes the bytes, a buffer at a time, and uses all of each before it returns
    public Outgoing(Consumer<ByteBuffer> to) {
        this.to = to;
    }

    public void number(int number) {
        room(Integer.BYTES);
        buffer.putInt(number);
    }

    public void wide(long number) {
        room(Long.BYTES);
        buffer.putLong(number);
    }

    /// Its length in bytes of UTF-8, and these.
    public void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        bytes(bytes);
    }

    public void bytes(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            room(1);
            int some = Math.min(bytes.length - at, buffer.remaining());
            buffer.put(bytes, at, some);
            at += some;
        }
    }

    public void rows(Column column, int begin, int end) {
        int row = begin;
        while (row < end && column.width() > 0) {
            room(column.width());
            int rows = Math.min(end - row, buffer.remaining() / column.width());
            column.write(row, row + rows, buffer);
            row += rows;
        }
    }

    private void room(int bytes) {
        if (buffer.remaining() < bytes) {
            hand();
        }
    }

    private void hand() {
        buffer.flip();
        check.update(buffer.duplicate());
        to.accept(buffer);
        buffer.clear();
    }

    /// Writes the check sum of all that came before: CRC-32C (RFC 3720, appendix B.4).
    public void end() {
        hand();
        buffer.putInt((int) check.getValue());
        buffer.flip();
        to.accept(buffer);
    }
}
