package probity.core.compiled;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.rule.Cap;
import probity.core.rule.CapUnit;
import probity.core.rule.CapWindow;
import probity.core.rule.Rule;

/// Where the running sum of each limit is kept. Limits of one name share a sum, through all versions.
final class Slots {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<CapWindow> windows = new ArrayList<>();
    private final List<Long> limits = new ArrayList<>();
    /// Those whose limit is another one under some rule or version, so that a sum may lie beyond it.
    private final BitSet changing = new BitSet();

    Slots(Policy policy) {
        for (PolicyVersion version : policy.versions()) {
            for (Rule rule : version.rules()) {
                rule.caps().forEach(this::add);
            }
        }
    }

    private void add(Cap cap) {
        Integer known = numbers.putIfAbsent(name(cap), numbers.size());
        if (known == null) {
            windows.add(cap.window());
            limits.add(cap.limit());
        } else if (limits.get(known) != cap.limit()) {
            changing.set(known);
        }
    }

    private static String name(Cap cap) {
        return cap.unit() + " " + cap.id();
    }

    int count() {
        return numbers.size();
    }

    /// The window of each, by number.
    List<CapWindow> windows() {
        return List.copyOf(windows);
    }

    List<CompiledRule.Limit> of(Rule rule) {
        return rule.caps().stream()
                .map(cap -> new CompiledRule.Limit(cap, numbers.getOrDefault(name(cap), -1)))
                .toList();
    }

    /// Whether a row of a table has room for a limit: one in points over a stretch of the calendar, and always the
    // same.
    boolean isSimple(CompiledRule.Limit limit) {
        Cap cap = limit.cap();
        return cap.unit() == CapUnit.POINTS
                && !(cap.window() instanceof CapWindow.Rolling)
                && cap.limit() == (int) cap.limit()
                && !changing.get(limit.slot());
    }
}
