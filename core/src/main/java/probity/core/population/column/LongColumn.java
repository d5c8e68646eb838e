package probity.core.population.column;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Eight bytes a row.
final class LongColumn implements Column {

    private final long[] values;
    private final long least;

    LongColumn(long[] values, long least) {
        this.values = values;
        this.least = least;
    }

    @Override
    public long least() {
        return least;
    }

    @Override
    public int code(int row) {
        long code = values[row] - least;
        return code < 0 || code > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) code;
    }

    @Override
    public long value(int row) {
        return values[row];
    }

    @Override
    public int mostCode() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int width() {
        return Long.BYTES;
    }

    @Override
    public void set(int row, long value) {
        values[row] = value;
    }

    @Override
    public int room() {
        return values.length;
    }

    @Override
    public void copy(Column from, int begin, int end, int at) {
        if (from instanceof LongColumn same) {
            System.arraycopy(same.values, begin, values, at, end - begin);
        } else {
            Column.super.copy(from, begin, end, at);
        }
    }

    @Override
    public @Nullable Column holding(long value, int spare) {
        return value < least ? null : this;
    }

    @Override
    public void write(int begin, int end, ByteBuffer to) {
        to.asLongBuffer().put(values, begin, end - begin);
        to.position(to.position() + (end - begin) * Long.BYTES);
    }

    @Override
    public void read(int begin, int end, ByteBuffer from) {
        from.asLongBuffer().get(values, begin, end - begin);
        from.position(from.position() + (end - begin) * Long.BYTES);
    }
}
