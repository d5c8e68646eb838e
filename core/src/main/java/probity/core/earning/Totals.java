package probity.core.earning;

import java.util.Arrays;
import java.util.TreeMap;
import probity.core.fact.Days;

/// The sum of counted points on any day: a step function, kept as its steps.
public final class Totals {

    private final int[] days;
    private final long[] sums;

    public Totals(Iterable<Earned> earned) {
        TreeMap<Integer, Long> changes = new TreeMap<>();
        for (Earned one : earned) {
            int until = one.until();
            if (one.from() < until) {
                changes.merge(one.from(), one.points(), Long::sum);
                changes.merge(until, -one.points(), Long::sum);
            }
        }
        changes.remove(Days.NEVER);
        days = changes.keySet().stream().mapToInt(Integer::intValue).toArray();
        sums = changes.values().stream().mapToLong(Long::longValue).toArray();
        Arrays.parallelPrefix(sums, Long::sum);
    }

    /// The sum of the points that count on `day`.
    public long on(int day) {
        int found = Arrays.binarySearch(days, day);
        int step = found >= 0 ? found : -found - 2;
        return step < 0 ? 0 : sums[step];
    }

    /// The days on which something begins or ends to count, ascending.
    public int[] days() {
        return days.clone();
    }
}
