package probity.core.policy.scale;

/// A score that is put together from weighted dimensions onto one range.
///
/// @param low the score when every dimension is at its least
/// @param high the score when every dimension is at its most
/// @param start what each dimension starts with
/// @param least of each dimension
/// @param most of each dimension
public record Weighing(long low, long high, Rounding rounding, long start, long least, long most) {

    public Weighing {
        if (low >= high || least >= most || start < least || start > most) {
            throw new IllegalArgumentException(
                    "no range: " + low + " to " + high + ", each " + least + " to " + most + " from " + start);
        }
    }

    /// The sum of a dimension within its range.
    public long clamp(long sum) {
        return Math.min(most, Math.max(least, sum));
    }
}
