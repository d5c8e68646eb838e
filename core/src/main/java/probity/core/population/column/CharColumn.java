package probity.core.population.column;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Two bytes a row.
final class CharColumn implements Column {

    private final char[] codes;
    private final long least;
    private final int mostCode;

    CharColumn(char[] codes, long least, int mostCode) {
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
        return Character.BYTES;
    }

    @Override
    public void set(int row, long value) {
        codes[row] = (char) (value - least);
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
            codes[slice.places[row]] = (char) (ints[row] - base);
        }
    }

    @Override
    public int room() {
        return codes.length;
    }

    @Override
    public void copy(Column from, int begin, int end, int at) {
        if (from instanceof CharColumn same && same.least == least) {
            System.arraycopy(same.codes, begin, codes, at, end - begin);
        } else {
            Column.super.copy(from, begin, end, at);
        }
    }

    @Override
    public @Nullable Column holding(long value, int spare) {
        long code = value - least;
        if (value < least || code < 0 || code > Character.MAX_VALUE) {
            return null;
        }
        int wanted = (int) Math.min(Character.MAX_VALUE, code + spare);
        return code <= mostCode ? this : new CharColumn(codes, least, wanted);
    }

    @Override
    public void write(int begin, int end, ByteBuffer to) {
        to.asCharBuffer().put(codes, begin, end - begin);
        to.position(to.position() + (end - begin) * Character.BYTES);
    }

    @Override
    public void read(int begin, int end, ByteBuffer from) {
        from.asCharBuffer().get(codes, begin, end - begin);
        from.position(from.position() + (end - begin) * Character.BYTES);
    }
}
