package probity.core.population.column;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// A column in which every row has the same value; it takes no room.
final class SameColumn implements Column {

    private final long value;

    SameColumn(long value) {
        this.value = value;
    }

    @Override
    public long least() {
        return value;
    }

    @Override
    public int code(int row) {
        return 0;
    }

    @Override
    public long value(int row) {
        return value;
    }

    @Override
    public int mostCode() {
        return 0;
    }

    @Override
    public int width() {
        return 0;
    }

    @Override
    public void set(int row, long same) {
        if (same != value) {
            throw new IllegalArgumentException(same + " in a column of " + value);
        }
    }

    @Override
    public void take(Staged from, Slice slice) {
        // Nothing is kept.
    }

    @Override
    public int room() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void copy(Column from, int begin, int end, int at) {
        if (!(from instanceof SameColumn)) {
            Column.super.copy(from, begin, end, at);
        } else if (end > begin) {
            set(at, from.value(begin));
        }
    }

    @Override
    public @Nullable Column holding(long same, int spare) {
        return same == value ? this : null;
    }

    @Override
    public void write(int begin, int end, ByteBuffer to) {
        // Nothing is kept.
    }

    @Override
    public void read(int begin, int end, ByteBuffer from) {
        // Nothing is kept.
    }
}
