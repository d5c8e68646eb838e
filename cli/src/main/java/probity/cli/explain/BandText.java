package probity.cli.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import probity.core.policy.Band;
import probity.core.policy.PolicyVersion;
import probity.core.result.Standing;

/// The band, and the edges at which it changes.
final class BandText {

    private BandText() {}

    /// One line, or none for a policy without bands.
    static List<String> of(PolicyVersion version, Standing standing, Words words) {
        List<Band> rising = version.bands().stream()
                .sorted(Comparator.comparingLong(Band::from))
                .toList();
        int held = 0;
        while (held < rising.size() && !rising.get(held).id().equals(standing.band())) {
            held++;
        }
        if (held == rising.size()) {
            return List.of();
        }
        List<String> edges = new ArrayList<>();
        if (held + 1 < rising.size()) {
            Band above = rising.get(held + 1);
            edges.add(above.id() + " from " + words.number(above.from()) + " ("
                    + words.change(above.from() - standing.score()) + ")");
        }
        if (held > 0) {
            Band own = rising.get(held);
            edges.add(rising.get(held - 1).id() + " below " + words.number(own.leaveBelow()));
        }
        return List.of("Band " + standing.band() + (edges.isEmpty() ? "" : "; " + String.join("; ", edges)));
    }
}
