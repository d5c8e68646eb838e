package probity.core.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.policy.scale.Dimension;
import probity.core.policy.scale.Percentile;
import probity.core.policy.scale.Weighing;

/// The scale of the score. All amounts are in units of the last declared decimal.
///
/// @param start what a subject without a record has
/// @param floor the least score, or null for none
/// @param ceiling the greatest score, or null for none
/// @param decimals 0 to 6: how many decimals a point has when it is written
/// @param dimensions the axes of conduct; [Dimension#ONLY] when the policy declares none
/// @param weighing how weighted dimensions make the score; null: they are added up. With it, start, floor and ceiling
///     are its low and high
/// @param publishedOn day of the month (1 to 28) on which results change; null: every day
/// @param percentile null when none is shown
public record ScoreScale(
        long start,
        @Nullable Long floor,
        @Nullable Long ceiling,
        Better better,
        int decimals,
        List<Dimension> dimensions,
        @Nullable Weighing weighing,
        @Nullable Integer publishedOn,
        @Nullable Percentile percentile) {

    public ScoreScale {
        dimensions = List.copyOf(dimensions);
        if (dimensions.isEmpty()) {
            throw new IllegalArgumentException("a scale has at least one dimension");
        }
        if (weighing != null && dimensions.stream().mapToLong(Dimension::weight).sum() <= 0) {
            throw new IllegalArgumentException("a range needs dimensions that weigh something");
        }
    }

    /// A scale of one dimension whose points are added up.
    public static ScoreScale plain(long start, @Nullable Long floor, @Nullable Long ceiling, Better better) {
        return new ScoreScale(start, floor, ceiling, better, 0, List.of(Dimension.ONLY), null, null, null);
    }

    /// The score nearest to `points` that the scale allows.
    public long clamp(long points) {
        long raised = floor == null ? points : Math.max(floor, points);
        return ceiling == null ? raised : Math.min(ceiling, raised);
    }

    /// Where the sum begins: the start, or the low end of a range.
    public long bottom() {
        return weighing == null ? start : weighing.low();
    }

    /// The least score; null when there is none.
    public @Nullable Long lowest() {
        return weighing == null ? floor : Long.valueOf(weighing.low());
    }

    /// The greatest score; null when there is none.
    public @Nullable Long highest() {
        return weighing == null ? ceiling : Long.valueOf(weighing.high());
    }
}
