package probity.core.population.column;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// One byte a row.
final class ByteColumn implements Column {

    static final int MOST = 0xff;

    private final byte[] codes;
    private final long least;
    private final int mostCode;

    ByteColumn(byte[] codes, long least, int mostCode) {
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
        return codes[row] & 0xff;
    }

    @Override
    public long value(int row) {
        return least + (codes[row] & 0xff);
    }

    @Override
    public int mostCode() {
        return mostCode;
    }

    @Override
    public int width() {
        return Byte.BYTES;
    }

    @Override
    public void set(int row, long value) {
        codes[row] = (byte) (value - least);
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
            codes[slice.places[row]] = (byte) (ints[row] - base);
        }
    }

    @Override
    public int room() {
        return codes.length;
    }

    @Override
    public void copy(Column from, int begin, int end, int at) {
        if (from instanceof ByteColumn same && same.least == least) {
            System.arraycopy(same.codes, begin, codes, at, end - begin);
        } else {
            Column.super.copy(from, begin, end, at);
        }
    }

    @Override
    public @Nullable Column holding(long value, int spare) {
        long code = value - least;
        if (value < least || code < 0 || code > MOST) {
            return null;
        }
        int wanted = (int) Math.min(MOST, code + spare);
        return code <= mostCode ? this : new ByteColumn(codes, least, wanted);
    }

    @Override
    public void write(int begin, int end, ByteBuffer to) {
        to.put(codes, begin, end - begin);
    }

    @Override
    public void read(int begin, int end, ByteBuffer from) {
        from.get(codes, begin, end - begin);
    }
}
