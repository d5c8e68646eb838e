package probity.core.population.column;

import java.util.Arrays;

/// A column that grows in order of arrival. It takes no room while every row has the usual value, and four bytes a row
/// until a value needs eight.
public final class Staged {

    private static final int LEAST_ROOM = 1024;

    private final long usual;
    private int[] ints = {};
    private long[] longs = {};
    private boolean wide;
    private long least;
    private long most;

    public Staged(long usual) {
        this.usual = usual;
        this.least = usual;
        this.most = usual;
    }

    public long least() {
        return least;
    }

    public long most() {
        return most;
    }

    /// Whether every row has the usual value.
    public boolean isUsual() {
        return least == most;
    }

    public long get(int row) {
        if (wide) {
            return row < longs.length ? longs[row] : usual;
        }
        return row < ints.length ? ints[row] : usual;
    }

    /// Rows come in order; a row that is not set has the usual value.
    public void set(int row, long value) {
        if (value == usual && isUsual()) {
            return;
        }
        least = Math.min(least, value);
        most = Math.max(most, value);
        if (!wide && value != (int) value) {
            widen();
        }
        if (wide) {
            longs = row < longs.length ? longs : grown(longs, row);
            longs[row] = value;
        } else {
            ints = row < ints.length ? ints : grown(ints, row);
            ints[row] = (int) value;
        }
    }

    private void widen() {
        longs = new long[ints.length];
        for (int row = 0; row < ints.length; row++) {
            longs[row] = ints[row];
        }
        ints = new int[0];
        wide = true;
    }

    private int[] grown(int[] from, int row) {
        int[] grown = Arrays.copyOf(from, room(from.length, row));
        Arrays.fill(grown, from.length, grown.length, (int) usual);
        return grown;
    }

    private long[] grown(long[] from, int row) {
        long[] grown = Arrays.copyOf(from, room(from.length, row));
        Arrays.fill(grown, from.length, grown.length, usual);
        return grown;
    }

    private static int room(int had, int row) {
        long half = (long) had + (had >> 1);
        return (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(LEAST_ROOM, Math.max(half, row + 1L)));
    }

    /// Puts rows where the slice says, into what [#emptied] made.
    public void scatter(Slice slice, Staged into) {
        if (isUsual()) {
            return;
        }
        if (wide) {
            for (int row = slice.begin; row < slice.end; row++) {
                into.longs[slice.places[row]] = get(row);
            }
            return;
        }
        int known = Math.min(slice.end, ints.length);
        for (int row = slice.begin; row < known; row++) {
            into.ints[slice.places[row]] = ints[row];
        }
        for (int row = Math.max(slice.begin, known); row < slice.end; row++) {
            into.ints[slice.places[row]] = (int) usual;
        }
    }

    /// A column of the same range with room for `rows` rows, to be filled by [#scatter].
    public Staged emptied(int rows) {
        Staged other = new Staged(usual);
        other.least = least;
        other.most = most;
        other.wide = wide;
        if (!isUsual() && wide) {
            other.longs = new long[rows];
        } else if (!isUsual()) {
            other.ints = new int[rows];
        }
        return other;
    }

    /// A column without wide values for numbers from `lowest` to `highest`, to be filled by [#number].
    public static Staged forNumbers(int rows, int lowest, int highest) {
        Staged numbers = new Staged(lowest);
        numbers.most = highest;
        numbers.ints = new int[rows];
        return numbers;
    }

    /// Writes the number of each row where the slice says.
    public void number(Slice slice) {
        for (int row = slice.begin; row < slice.end; row++) {
            ints[slice.places[row]] = row;
        }
    }

    /// The narrowest column that holds these values.
    public Column column(int rows) {
        return Column.of(rows, least, most);
    }

    public boolean isWide() {
        return wide;
    }

    /// The values themselves, where they are not wide.
    public int[] ints() {
        return ints;
    }
}
