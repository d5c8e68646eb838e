package probity.core.earning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.rule.Cap;
import probity.core.rule.CapUnit;
import probity.core.rule.Rule;

/// The running net sums of all caps along one walk.
final class CapSums {

    /// What is left after limits, and the limit that leaves the least if one cut it.
    record Settled(long points, @Nullable Cap cutBy) {}

    private final Map<String, CapSum> sums = new HashMap<>();
    private Map<String, CapSum> times = Map.of();

    /// Cuts `amount` to the least that the rule's caps leave on `date`, and adds what remains to all of them.
    Settled settle(Rule rule, LocalDate date, long amount) {
        long points = amount;
        Cap cutBy = null;
        for (Cap cap : rule.caps()) {
            long allowed = allowed(cap, date, amount);
            if (Math.abs(allowed) < Math.abs(points)) {
                points = allowed;
                cutBy = cap;
            }
        }
        for (Cap cap : rule.caps()) {
            if (cap.unit() == CapUnit.POINTS) {
                sum(cap).add(date, points);
            } else if (points != 0) {
                sum(cap).add(date, 1);
            }
        }
        return new Settled(points, cutBy);
    }

    private long allowed(Cap cap, LocalDate date, long amount) {
        return cap.allowed(sum(cap).in(cap.window(), date), amount);
    }

    private CapSum sum(Cap cap) {
        return cap.unit() == CapUnit.POINTS ? sums.computeIfAbsent(cap.id(), id -> new CapSum()) : times(cap);
    }

    private CapSum times(Cap cap) {
        if (times.isEmpty()) {
            times = new HashMap<>();
        }
        return times.computeIfAbsent(cap.id(), id -> new CapSum());
    }
}
