package probity.core.policy;

import org.jspecify.annotations.Nullable;

/// What a band asks of one dimension, besides points.
///
/// @param dimension index into the scale's dimensions
/// @param atLeast null when only a most is asked
/// @param atMost null when only a least is asked
/// @param keep the lenient limit for a subject that is in the band already; null: the same
public record Need(
        int dimension,
        @Nullable Long atLeast,
        @Nullable Long atMost,
        @Nullable Long keep) {

    public Need {
        if ((atLeast == null) == (atMost == null)) {
            throw new IllegalArgumentException("a need has either a least or a most");
        }
    }

    /// @param held whether the subject is in the band, or in a better one, already
    public boolean holds(long sum, boolean held) {
        Long lenient = held ? keep : null;
        if (atLeast != null) {
            return sum >= (lenient == null ? atLeast : lenient);
        }
        return atMost == null || sum <= (lenient == null ? atMost : lenient);
    }
}
