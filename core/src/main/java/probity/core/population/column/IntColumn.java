package probity.core.population.column;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Four bytes a row.
final class IntColumn implements Column {

    private final int[] codes;
    private final long least;
    private final int mostCode;

    IntColumn(int[] codes, long least, int mostCode) {
        this.codes = codes;
        this.least = least;
        this.mostCode = mostCode;
    }

    @Override
    public long least() {
        return least;
    }

    @Override
    public int code(int row) {
        return codes[row];
    }

    @Override
    public long value(int row) {
        return least + codes[row];
    }

    @Override
    public int mostCode() {
        return mostCode;
    }

    @Override
    public int width() {
        return Integer.BYTES;
    }

    @Override
    public void set(int row, long value) {
        codes[row] = (int) (value - least);
    }

    @Override
    public void take(Staged from, Slice slice) {
        if (from.isWide()) {
            Column.super.take(from, slice);
            return;
        }
        int[] ints = from.ints();
        int base = (int) least;
        for (int row = slice.begin; row < slice.end; row++) {
            codes[slice.places[row]] = ints[row] - base;
        }
    }

    @Override
    public int room() {
        return codes.length;
    }

    @Override
    public void copy(Column from, int begin, int end, int at) {
        if (from instanceof IntColumn same && same.least == least) {
            System.arraycopy(same.codes, begin, codes, at, end - begin);
        } else {
            Column.super.copy(from, begin, end, at);
        }
    }

    @Override
    public @Nullable Column holding(long value, int spare) {
        long code = value - least;
        if (value < least || code < 0 || code > Integer.MAX_VALUE - 1) {
            return null;
        }
        int wanted = (int) Math.min(Integer.MAX_VALUE - 1, code + spare);
        return code <= mostCode ? this : new IntColumn(codes, least, wanted);
    }

    @Override
    public void write(int begin, int end, ByteBuffer to) {
        to.asIntBuffer().put(codes, begin, end - begin);
        to.position(to.position() + (end - begin) * Integer.BYTES);
    }

    @Override
    public void read(int begin, int end, ByteBuffer from) {
        from.asIntBuffer().get(codes, begin, end - begin);
        from.position(from.position() + (end - begin) * Integer.BYTES);
    }
}
