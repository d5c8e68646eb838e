package probity.core.compiled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import probity.core.earning.CapSum;
import probity.core.fact.Days;
import probity.core.rule.CapWindow;

/// For every day of a population and every window of a limit, the number of the stretch that holds the day: where the
/// number changes, a running sum begins anew.
final class Calendar {

    private final int firstDay;
    private final int days;
    private final Map<CapWindow, Integer> bases = new HashMap<>();
    private final int[] stretches;
    private final int most;

    /// @param firstDay since 1970-01-01
    /// @param days how many
    Calendar(int firstDay, int days, List<CapWindow> windows) {
        this.firstDay = firstDay;
        this.days = days;
        windows.forEach(window -> bases.putIfAbsent(window, bases.size() * days));
        bases.putIfAbsent(new CapWindow.Ever(), bases.size() * days);
        stretches = new int[bases.size() * days];
        bases.forEach(this::fill);
        int greatest = 0;
        for (int stretch : stretches) {
            greatest = Math.max(greatest, stretch);
        }
        most = greatest;
    }

    private void fill(CapWindow window, int base) {
        if (window instanceof CapWindow.Ever || window instanceof CapWindow.Rolling) {
            // All time: a rolling window is asked for only where it holds one record at most.
            return;
        }
        int number = 0;
        int before = Integer.MIN_VALUE;
        for (int day = 0; day < days; day++) {
            int first = CapSum.firstDay(window, Days.date(firstDay + day));
            if (day > 0 && first != before) {
                number++;
            }
            before = first;
            stretches[base + day] = number;
        }
    }

    /// Where the days of a window begin in [#stretches].
    int base(CapWindow window) {
        return bases.getOrDefault(window, 0);
    }

    int[] stretches() {
        return stretches;
    }

    /// How many stretches a window has at most.
    int most() {
        return most + 1;
    }

    int days() {
        return days;
    }

    int firstDay() {
        return firstDay;
    }
}
