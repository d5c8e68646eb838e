package probity.core.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import probity.core.compiled.obstacle.Tracked;
import probity.core.policy.Band;
import probity.core.policy.ListDefinition;
import probity.core.policy.PolicyVersion;
import probity.core.policy.ScoreScale;
import probity.core.policy.Trigger;

/// From the sum of a subject's points to score, band and lists, for a version whose bands and lists do not depend on
/// the days before; where the score lies between the edges for entering and leaving a band they do, and that is said.
final class Finish {

    /// Whether a subject is on a list.
    @FunctionalInterface
    private interface Holds {
        boolean on(long score, int rank, long listed);
    }

    /// Asks whether a rule counts, or something of score, band and lists.
    private record Condition(long counting, Holds holds) {}

    private final ScoreScale scale;
    private final PolicyVersion version;
    private final Tracked tracked;
    /// Ascending lower edges, without the lowest band's.
    private final long[] edges;
    private final long[] leaves;
    /// Place in the document of the band above as many edges.
    private final int[] ranks;
    private final List<Condition> lists = new ArrayList<>();

    Finish(PolicyVersion version, Tracked tracked) {
        this.version = version;
        this.scale = version.scale();
        this.tracked = tracked;
        List<Band> ascending = version.bands().stream()
                .sorted((a, b) -> Long.compare(a.from(), b.from()))
                .toList();
        edges = ascending.stream().skip(1).mapToLong(Band::from).toArray();
        leaves = ascending.stream().skip(1).mapToLong(Band::leaveBelow).toArray();
        ranks = ascending.stream().mapToInt(version.bands()::indexOf).toArray();
        version.lists().forEach(list -> lists.add(condition(list)));
    }

    /// @param sum of the points that count
    /// @param counting the rules that count, by their bits
    /// @return false when the days before decide
    boolean finish(int subject, long sum, long counting, Standings into) {
        long score = scale.clamp(scale.start() + sum);
        int above = 0;
        for (int i = 0; i < edges.length; i++) {
            if (score >= edges[i]) {
                above = i + 1;
            } else if (score >= leaves[i]) {
                return false;
            }
        }
        int rank = ranks.length == 0 ? -1 : ranks[above];
        long listed = 0;
        for (int i = 0; i < lists.size(); i++) {
            Condition one = lists.get(i);
            if ((counting & one.counting()) != 0 || one.holds().on(score, rank, listed)) {
                listed |= 1L << i;
            }
        }
        into.set(subject, score, rank, listed);
        return true;
    }

    private Condition condition(ListDefinition list) {
        return switch (list.trigger()) {
            case Trigger.RecordCounts(Set<String> rules) -> new Condition(tracked.bits(rules), (_, _, _) -> false);
            case Trigger.FromBand(String band) -> {
                int least = rank(band);
                yield new Condition(0, (_, rank, _) -> rank >= 0 && rank <= least);
            }
            case Trigger.InBands(Set<String> bands) -> {
                Set<Integer> in = Set.copyOf(
                        bands.stream().map(this::rank).filter(rank -> rank >= 0).toList());
                yield new Condition(0, (_, rank, _) -> in.contains(rank));
            }
            case Trigger.ScoreFrom(long points) -> new Condition(0, (score, _, _) -> score >= points);
            case Trigger.ScoreBelow(long points) -> new Condition(0, (score, _, _) -> score < points);
            case Trigger.OnList(Set<String> ids) -> {
                long bits = 0;
                for (int i = 0; i < version.lists().size(); i++) {
                    bits |= ids.contains(version.lists().get(i).id()) ? 1L << i : 0;
                }
                long on = bits;
                yield new Condition(0, (_, _, listed) -> (listed & on) != 0);
            }
        };
    }

    private int rank(String band) {
        for (int i = 0; i < version.bands().size(); i++) {
            if (version.bands().get(i).id().equals(band)) {
                return i;
            }
        }
        return -1;
    }
}
