package probity.core.score;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import probity.core.earning.RuleTable;
import probity.core.fact.Days;
import probity.core.policy.Band;
import probity.core.policy.PolicyVersion;
import probity.core.policy.scale.Dimension;

/// One policy version, arranged for the evaluation: rules by record type, bands by points, and which of the rarer
/// questions have to be asked at all.
final class Plan {

    final PolicyVersion version;
    final RuleTable rules;
    /// Ascending in points; the first has no lower edge.
    final List<Band> ascending;
    final int inForce;
    /// Whether the band depends on the days before.
    final boolean bandsRemember;
    /// Whether a list depends on the days before.
    final boolean listsRemember;
    /// Indexes of the dimensions that enter the score.
    final List<Integer> scored;
    /// Ids of the dimensions that enter no score.
    final List<String> beside;

    Plan(PolicyVersion version, int types) {
        this.version = version;
        this.rules = new RuleTable(version, types);
        this.inForce = Days.day(version.inForce());
        this.ascending = version.bands().stream()
                .sorted(Comparator.comparingLong(Band::from))
                .toList();
        this.bandsRemember = ascending.stream().anyMatch(Plan::remembers);
        this.listsRemember =
                version.lists().stream().anyMatch(list -> !list.stay().isPlain());
        List<Dimension> dimensions = version.scale().dimensions();
        this.scored = IntStream.range(0, dimensions.size())
                .filter(i -> !dimensions.get(i).beside())
                .boxed()
                .toList();
        this.beside =
                dimensions.stream().filter(Dimension::beside).map(Dimension::id).toList();
    }

    private static boolean remembers(Band band) {
        return band.leaveBelow() < band.from()
                || band.grace() != null
                || band.needs().stream().map(need -> need.keep()).anyMatch(Objects::nonNull);
    }

    /// Place of a band in the document, best first; -1 when there is no such band.
    int rank(String band) {
        List<Band> bands = version.bands();
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).id().equals(band)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether what counts for a dimension enters the score: also a dimension that this version does not know, as long
    /// as points are only added up.
    boolean isScored(String dimension) {
        return version.scale().weighing() == null
                ? !beside.contains(dimension)
                : scored.stream()
                        .anyMatch(i -> version.scale().dimensions().get(i).id().equals(dimension));
    }
}
