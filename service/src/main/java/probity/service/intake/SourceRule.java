package probity.service.intake;

import java.util.List;
import probity.core.policy.RecordType;

/// Which source a record counts as sent by.
final class SourceRule {
    private SourceRule() {}

    /// The named source if it is entitled; the only entitled one if none is named; empty otherwise.
    static String of(RecordType type, String named) {
        List<String> entitled = type.sources();
        if (named.isEmpty()) {
            return entitled.size() == 1 ? entitled.getFirst() : "";
        }
        return entitled.contains(named) ? named : "";
    }
}
