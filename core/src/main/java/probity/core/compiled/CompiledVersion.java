package probity.core.compiled;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import probity.core.compiled.obstacle.Tracked;
import probity.core.policy.PolicyVersion;
import probity.core.record.RecordCursor;
import probity.core.rule.Rule;

/// One policy version, its rules by the record type they read.
final class CompiledVersion {

    final PolicyVersion version;
    private final List<List<CompiledRule>> byType = new ArrayList<>();
    private final List<Boolean> excepting = new ArrayList<>();

    CompiledVersion(PolicyVersion version, int types, Slots slots, Tracked tracked) {
        this.version = version;
        for (int type = 0; type < types; type++) {
            List<CompiledRule> rules = new ArrayList<>();
            for (Rule rule : version.rules()) {
                if (rule.on() == type) {
                    rules.add(new CompiledRule(rule, slots, tracked.bit(rule.id())));
                }
            }
            byType.add(List.copyOf(rules));
            excepting.add(rules.stream().anyMatch(rule -> !rule.exceptionTo().isEmpty()));
        }
    }

    List<CompiledRule> on(int type) {
        return byType.get(type);
    }

    /// The rules that make something of the record under the cursor, in the order of the document.
    List<CompiledRule> applying(RecordCursor record) {
        List<CompiledRule> applying = new ArrayList<>();
        for (CompiledRule rule : byType.get(record.type())) {
            if (rule.applies(record)) {
                applying.add(rule);
            }
        }
        if (excepting.get(record.type())) {
            Set<String> excepted = new HashSet<>();
            applying.forEach(rule -> excepted.addAll(rule.exceptionTo()));
            applying.removeIf(rule -> excepted.contains(rule.rule().id()));
        }
        return applying;
    }
}
