package probity.core.compiled.obstacle;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import probity.core.policy.ListDefinition;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.Trigger;

/// The rules that lists ask about, in any version, each with a bit of its own: whether what it made of a record counts.
public record Tracked(List<String> rules) {

    public static Tracked of(Policy policy) {
        Set<String> rules = new TreeSet<>();
        for (PolicyVersion version : policy.versions()) {
            for (ListDefinition list : version.lists()) {
                if (list.trigger() instanceof Trigger.RecordCounts(Set<String> ids)) {
                    rules.addAll(ids);
                }
            }
        }
        return new Tracked(List.copyOf(rules));
    }

    public int count() {
        return rules.size();
    }

    /// The bit of a rule; 0 for one that no list asks about.
    public long bit(String rule) {
        int at = rules.indexOf(rule);
        return at < 0 ? 0 : 1L << at;
    }

    public long bits(Set<String> of) {
        return of.stream().mapToLong(this::bit).reduce(0, (a, b) -> a | b);
    }
}
