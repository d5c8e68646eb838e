package probity.core.record.columns;

import java.util.Arrays;
import java.util.BitSet;

/// The values of all fields of all rows, of which some are absent.
final class LongColumn {

    private long[] values = {};
    private final BitSet present = new BitSet();

    boolean has(int place) {
        return present.get(place);
    }

    long get(int place) {
        return has(place) ? values[place] : 0;
    }

    void set(int place, long value) {
        if (place >= values.length) {
            values = Arrays.copyOf(values, Growth.of(values.length, place));
        }
        values[place] = value;
        present.set(place);
    }
}
