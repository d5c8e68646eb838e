package probity.core.population;

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
}
