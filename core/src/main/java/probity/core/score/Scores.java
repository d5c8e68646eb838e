package probity.core.score;

import java.util.List;
import probity.core.policy.ScoreScale;
import probity.core.policy.scale.Dimension;
import probity.core.policy.scale.Weighing;

/// The sums of one subject and the score they come to, before any direct grade
/// (docs/reference/evaluation.md, section 3.4).
final class Scores {

    private final Book book;

    Scores(Book book) {
        this.book = book;
    }

    long on(int day) {
        Plan plan = book.plan(day);
        ScoreScale scale = plan.version.scale();
        if (scale.weighing() != null) {
            return shares(day, scale.weighing()).score();
        }
        Page page = book.page(day);
        long sum = scale.start() + page.sum(day);
        for (String dimension : plan.beside) {
            sum -= page.totals(dimension).on(day);
        }
        return scale.clamp(sum);
    }

    /// What each dimension that enters the score has a share of, on a scale with a range.
    Shares shares(int day, Weighing weighing) {
        Plan plan = book.plan(day);
        List<Long> sums = plan.scored.stream().map(i -> dimension(i, day)).toList();
        return Shares.of(weighing, weights(plan), sums);
    }

    /// The sum of one dimension, within its range where there is one.
    long dimension(int index, int day) {
        ScoreScale scale = book.plan(day).version.scale();
        Dimension dimension = scale.dimensions().get(index);
        long points = book.page(day).totals(dimension.id()).on(day);
        return within(scale, dimension, points);
    }

    /// Where a subject without a record stands under a version.
    static long start(Plan plan) {
        ScoreScale scale = plan.version.scale();
        Weighing weighing = scale.weighing();
        if (weighing == null) {
            return scale.clamp(scale.start());
        }
        List<Long> sums = plan.scored.stream().map(i -> weighing.start()).toList();
        return Shares.of(weighing, weights(plan), sums).score();
    }

    /// The sum of a dimension for a subject without a record.
    static long startOf(ScoreScale scale, int index) {
        return within(scale, scale.dimensions().get(index), 0);
    }

    private static long within(ScoreScale scale, Dimension dimension, long points) {
        Weighing weighing = scale.weighing();
        return weighing == null || dimension.beside() ? points : weighing.clamp(weighing.start() + points);
    }

    private static List<Long> weights(Plan plan) {
        List<Dimension> dimensions = plan.version.scale().dimensions();
        return plan.scored.stream().map(i -> dimensions.get(i).weight()).toList();
    }
}
