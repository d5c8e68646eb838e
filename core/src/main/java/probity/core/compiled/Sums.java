package probity.core.compiled;

import java.util.Arrays;

/// The running sums of all limits of the subject at hand, each marked with the subject and the stretch of the calendar
/// it belongs to: a sum with another mark is zero. So nothing has to be cleared between two subjects.
final class Sums {

    /// Mark in the upper half, sum in the lower one.
    final long[] kept;

    private final int stretches;
    private int mark;

    /// @param stretches how many of the calendar one subject can have
    Sums(int slots, int stretches) {
        kept = new long[slots];
        this.stretches = stretches;
    }

    /// The marks of the next subject begin after this number.
    int next() {
        if (mark > Integer.MAX_VALUE - 2 * stretches) {
            Arrays.fill(kept, 0);
            mark = 0;
        }
        mark += stretches;
        return mark;
    }

    long get(int slot, int marked) {
        long one = kept[slot];
        return (int) (one >> 32) == marked ? (int) one : 0;
    }

    void set(int slot, int marked, long sum) {
        kept[slot] = (long) marked << 32 | (sum & 0xffffffffL);
    }
}
