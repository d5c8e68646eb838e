package probity.core.derived;

import java.util.Collection;
import java.util.OptionalInt;
import probity.core.policy.Better;

/// Where a subject stands among others. Worked out after the evaluation; no rule can read it
/// (docs/reference/evaluation.md, section 9).
public final class Percentiles {

    private Percentiles() {}

    /// Which share of the others have a worse score, in whole percent rounded down; empty when there are no others.
    ///
    /// @param others the scores of the other subjects, or of those of one group
    public static OptionalInt of(Better better, long score, Collection<Long> others) {
        if (others.isEmpty()) {
            return OptionalInt.empty();
        }
        long worse = others.stream()
                .filter(other -> better == Better.HIGHER ? other < score : other > score)
                .count();
        return OptionalInt.of(Math.toIntExact(100 * worse / others.size()));
    }
}
