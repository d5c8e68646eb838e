package probity.core.record.columns;

import java.util.Arrays;

/// A growing array of whole numbers that takes no room while every row has the usual value.
final class IntColumn {

    private static final int[] EMPTY = {};

    private final int usual;
    private int[] values = EMPTY;

    IntColumn(int usual) {
        this.usual = usual;
    }

    int get(int row) {
        return row < values.length ? values[row] : usual;
    }

    void set(int row, int value) {
        if (row >= values.length) {
            if (value == usual) {
                return;
            }
            int known = values.length;
            values = Arrays.copyOf(values, Growth.of(known, row));
            Arrays.fill(values, known, values.length, usual);
        }
        values[row] = value;
    }

    boolean isUsual() {
        return values.length == 0;
    }
}
