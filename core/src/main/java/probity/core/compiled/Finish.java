package probity.core.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
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

    /// What holds from one change to the next while no rule counts that lists ask about.
    ///
    /// @param remembers whether the days before decide about the band
    private record Stretch(int rank, long listed, boolean remembers) {}

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
    /// The scores from which on band or lists may differ, ascending.
    private final long[] changes;
    /// One more than there are changes.
    private final List<Stretch> stretches = new ArrayList<>();

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
        changes = changes(version);
        stretches.add(stretch(Band.LOWEST));
        LongStream.of(changes).forEach(score -> stretches.add(stretch(score)));
    }

    /// @param sum of the points that count
    /// @param counting the rules that count, by their bits
    /// @return false when the days before decide
    boolean finish(int subject, long sum, long counting, Standings into) {
        long score = scale.clamp(scale.start() + sum);
        int at = 0;
        for (long change : changes) {
            at += score >= change ? 1 : 0;
        }
        Stretch stretch = stretches.get(at);
        if (stretch.remembers()) {
            return false;
        }
        into.set(
                subject,
                score,
                stretch.rank(),
                counting == 0 ? stretch.listed() : listed(score, stretch.rank(), counting));
        return true;
    }

    /// The lists, by the bits of their places.
    private long listed(long score, int rank, long counting) {
        long listed = 0;
        for (int i = 0; i < lists.size(); i++) {
            Condition one = lists.get(i);
            if ((counting & one.counting()) != 0 || one.holds().on(score, rank, listed)) {
                listed |= 1L << i;
            }
        }
        return listed;
    }

    /// From one score at which band or lists can change to the next nothing does.
    private Stretch stretch(long score) {
        int above = 0;
        boolean remembers = false;
        for (int i = 0; i < edges.length; i++) {
            above = score >= edges[i] ? i + 1 : above;
            remembers |= score < edges[i] && score >= leaves[i];
        }
        int rank = ranks.length == 0 ? -1 : ranks[above];
        return new Stretch(rank, listed(score, rank, 0), remembers);
    }

    private static long[] changes(PolicyVersion version) {
        LongStream bands =
                version.bands().stream().flatMapToLong(band -> LongStream.of(band.from(), band.leaveBelow()));
        LongStream lists = version.lists().stream().mapToLong(list -> switch (list.trigger()) {
            case Trigger.ScoreFrom(long points) -> points;
            case Trigger.ScoreBelow(long points) -> points;
            case Trigger.RecordCounts _, Trigger.FromBand _, Trigger.InBands _, Trigger.OnList _ -> Band.LOWEST;
        });
        return LongStream.concat(bands, lists)
                .filter(score -> score != Band.LOWEST)
                .sorted()
                .distinct()
                .toArray();
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
