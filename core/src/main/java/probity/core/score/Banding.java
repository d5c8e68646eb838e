package probity.core.score;

import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Band;
import probity.core.policy.Need;

/// Which band score and dimensions ask for on one day (docs/reference/evaluation.md, section 4).
final class Banding {

    /// The sum of a dimension, by index.
    interface Sums {
        long of(int dimension);
    }

    private final Plan plan;
    private final long score;
    private final Sums sums;

    Banding(Plan plan, long score, Sums sums) {
        this.plan = plan;
        this.score = score;
        this.sums = sums;
    }

    /// On a day of a subject.
    static Banding on(Book book, int day) {
        return new Banding(book.plan(day), book.scores.on(day), dimension -> book.scores.dimension(dimension, day));
    }

    /// For a subject without a record.
    static Banding start(Plan plan) {
        return new Banding(plan, Scores.start(plan), dimension -> Scores.startOf(plan.version.scale(), dimension));
    }

    /// Without regard to the days before; empty for a version without bands.
    String plain() {
        return plan.ascending.isEmpty() ? "" : needed(holding(), null).id();
    }

    /// For a subject in the band `held`; as [#plain] when the version has no such band.
    String from(String held) {
        int at = index(held);
        return at < 0 ? plain() : needed(byPoints(at), plan.ascending.get(at)).id();
    }

    private Band byPoints(int at) {
        List<Band> ascending = plan.ascending;
        Band natural = holding();
        if (natural.from() >= ascending.get(at).from()) {
            return natural;
        }
        for (int i = at; i > 0; i--) {
            if (score >= ascending.get(i).leaveBelow()) {
                return ascending.get(i);
            }
        }
        return ascending.getFirst();
    }

    /// The band in whose stretch the score lies.
    private Band holding() {
        Band found = plan.ascending.getFirst();
        for (Band band : plan.ascending) {
            if (band.from() <= score) {
                found = band;
            }
        }
        return found;
    }

    /// The first band from `points` on, going to worse ones, whose needs hold.
    private Band needed(Band points, @Nullable Band held) {
        List<Band> bands = plan.version.bands();
        int lenientFrom = held == null ? bands.size() : bands.indexOf(held);
        for (int i = bands.indexOf(points); i < bands.size(); i++) {
            boolean lenient = i >= lenientFrom;
            if (bands.get(i).needs().stream().allMatch(need -> holds(need, lenient))) {
                return bands.get(i);
            }
        }
        return bands.getLast();
    }

    private boolean holds(Need need, boolean held) {
        return need.holds(sums.of(need.dimension()), held);
    }

    private int index(String id) {
        for (int i = 0; i < plan.ascending.size(); i++) {
            if (plan.ascending.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
