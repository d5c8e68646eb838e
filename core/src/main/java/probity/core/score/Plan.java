package probity.core.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import probity.core.policy.Band;
import probity.core.policy.PolicyVersion;
import probity.core.rule.Rule;

/// One policy version, arranged for the walk: rules by record type, bands by points.
final class Plan {

    final PolicyVersion version;
    /// Ascending in points; the first has no lower edge.
    final List<Band> ascending;
    final boolean hasHysteresis;
    final int inForce;
    private final List<List<Rule>> byType;

    Plan(PolicyVersion version, int types) {
        this.version = version;
        this.inForce = Days.day(version.inForce());
        this.ascending = version.bands().stream()
                .sorted(Comparator.comparingLong(Band::from))
                .toList();
        this.hasHysteresis = ascending.stream().anyMatch(band -> band.leaveBelow() < band.from());
        this.byType = new ArrayList<>();
        for (int type = 0; type < types; type++) {
            int wanted = type;
            byType.add(
                    version.rules().stream().filter(rule -> rule.on() == wanted).toList());
        }
    }

    /// The rules that read records of this type, in the order of the document.
    List<Rule> rulesOn(int type) {
        return byType.get(type);
    }
}
