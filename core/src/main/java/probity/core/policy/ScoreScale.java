package probity.core.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The scale of the score. All amounts are in units of the last declared decimal.
///
/// @param start what a subject without a record has
/// @param floor the least score, or null for none
/// @param ceiling the greatest score, or null for none
/// @param decimals 0 to 6: how many decimals a point has when it is written
/// @param dimensions ids of the axes of conduct; one unnamed dimension when the policy declares none
public record ScoreScale(
        long start,
        @Nullable Long floor,
        @Nullable Long ceiling,
        Better better,
        int decimals,
        List<String> dimensions) {

    public ScoreScale {
        dimensions = List.copyOf(dimensions);
        if (dimensions.isEmpty()) {
            throw new IllegalArgumentException("a scale has at least one dimension");
        }
    }

    /// The score nearest to `points` that the scale allows.
    public long clamp(long points) {
        long raised = floor == null ? points : Math.max(floor, points);
        return ceiling == null ? raised : Math.min(ceiling, raised);
    }
}
