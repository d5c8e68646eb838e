package probity.core.score;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// The sum of all counted points on any day: a step function, kept as its steps.
final class Totals {

    private final int[] days;
    private final long[] sums;

    Totals(List<Earned> earned) {
        TreeMap<Integer, Long> changes = new TreeMap<>();
        for (Earned one : earned) {
            if (one.from() < one.until()) {
                changes.merge(one.from(), one.points, Long::sum);
                changes.merge(one.until(), -one.points, Long::sum);
            }
        }
        changes.remove(Days.NEVER);
        days = changes.keySet().stream().mapToInt(Integer::intValue).toArray();
        sums = changes.values().stream().mapToLong(Long::longValue).toArray();
        Arrays.parallelPrefix(sums, Long::sum);
    }

    /// The sum of the points that count on `day`.
    long on(int day) {
        int found = Arrays.binarySearch(days, day);
        int step = found >= 0 ? found : -found - 2;
        return step < 0 ? 0 : sums[step];
    }

    /// The days on which something begins or ends to count, ascending.
    int[] days() {
        return days.clone();
    }
}
