package probity.core.population;

/// One whole number a row, kept in as few bytes as the range of the column allows.
///
/// What is stored is the distance from the least value; loops over many rows read that, as [#code].
public sealed interface Column permits SameColumn, ByteColumn, CharColumn, IntColumn, LongColumn {

    /// The least value that the column can hold.
    long least();

    /// The value less the least one; `Integer.MAX_VALUE` where it is larger than that.
    int code(int row);

    long value(int row);

    /// A code that no row's is above; `Integer.MAX_VALUE` when there may be larger ones.
    int mostCode();

    /// Bytes a row.
    int width();

    /// To be called while the column is being filled, never afterwards.
    void set(int row, long value);

    /// Takes rows of a column that has a place for all of them, each to where the slice says.
    default void take(Staged from, Slice slice) {
        for (int row = slice.begin; row < slice.end; row++) {
            set(slice.places[row], from.get(row));
        }
    }

    /// A column of `rows` rows for values from `least` to `most`, both included.
    static Column of(int rows, long least, long most) {
        long span = most - least;
        if (span == 0) {
            return new SameColumn(least);
        }
        if (span < 0 || span >= Integer.MAX_VALUE) {
            return new LongColumn(new long[rows], least);
        }
        int mostCode = (int) span;
        if (span > Character.MAX_VALUE) {
            return new IntColumn(new int[rows], least, mostCode);
        }
        return span > ByteColumn.MOST
                ? new CharColumn(new char[rows], least, mostCode)
                : new ByteColumn(new byte[rows], least, mostCode);
    }
}
