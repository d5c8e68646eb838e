package probity.core.policy.scale;

import probity.core.text.Text;

/// One axis of conduct.
///
/// @param id empty for the one dimension of a policy that declares none
/// @param weight its share among those of all dimensions, on a scale with a range; 0 otherwise
/// @param beside whether it enters no score: bands may still need it
public record Dimension(String id, Text title, long weight, boolean beside) {

    /// The dimension of a policy that declares none.
    public static final Dimension ONLY = new Dimension("", Text.of("en", ""), 0, false);

    public Dimension {
        if (weight < 0 || (beside && weight != 0)) {
            throw new IllegalArgumentException("dimension " + id + " cannot weigh " + weight);
        }
    }
}
