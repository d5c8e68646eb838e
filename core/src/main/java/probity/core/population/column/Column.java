package probity.core.population.column;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

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

    /// How many rows there is room for.
    int room();

    /// To be called for rows that nobody else reads yet.
    ///
    /// @param value one within the range
    void set(int row, long value);

    /// Takes rows of a column that has a place for all of them, each to where the slice says.
    default void take(Staged from, Slice slice) {
        for (int row = slice.begin; row < slice.end; row++) {
            set(slice.places[row], from.get(row));
        }
    }

    /// Copies rows of a column, perhaps this one, whose values are within the range of this one.
    ///
    /// @param begin the first of them
    /// @param end the one after the last of them
    /// @param at where the first of them goes
    default void copy(Column from, int begin, int end, int at) {
        for (int row = begin; row < end; row++) {
            set(at + row - begin, from.value(row));
        }
    }

    /// Writes rows as [#of] keeps them, in the byte order of the buffer: what is stored, or of eight bytes a row the
    /// values themselves.
    ///
    /// @param to one with room for them
    void write(int begin, int end, ByteBuffer to);

    /// Reads rows back.
    void read(int begin, int end, ByteBuffer from);

    /// The same rows under a range that holds `value` and codes a few above it; this column when it holds it already;
    /// null when its rows have too few bytes for that.
    ///
    /// @param spare how many codes
    @Nullable
    Column holding(long value, int spare);

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

    /// An empty column for what this one holds and one value more.
    ///
    /// @param rows how many there is to be room for
    /// @param spare how many values beyond the new one it is to have room for, on the side on which that is
    default Column widened(int rows, long value, int spare) {
        long lower = value < Long.MIN_VALUE + spare ? value : value - spare;
        long below = value < least() ? lower : least();
        if (mostCode() == Integer.MAX_VALUE) {
            return new LongColumn(new long[rows], below);
        }
        long most = Math.max(value, least() + mostCode());
        return of(rows, below, most);
    }

    /// An empty column for what this one holds.
    default Column emptied(int rows) {
        return mostCode() == Integer.MAX_VALUE
                ? new LongColumn(new long[rows], least())
                : of(rows, least(), least() + mostCode());
    }
}
