package probity.core.policy.provision;

import java.util.Set;

/// What some rules earned waits while something else counts.
///
/// @param rules ids of the rules that wait
/// @param during ids of the rules during whose effect they wait; empty: during any direct grade
public record Freeze(String id, String article, Set<String> rules, Set<String> during) {
    public Freeze {
        rules = Set.copyOf(rules);
        during = Set.copyOf(during);
    }
}
