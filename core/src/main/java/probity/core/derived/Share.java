package probity.core.derived;

import java.util.OptionalInt;

/// How many of the other subjects have a worse score.
public record Share(long worse, long others) {

    public Share {
        if (worse < 0 || worse > others) {
            throw new IllegalArgumentException(worse + " of " + others + " others");
        }
    }

    /// Whole percent, rounded down; empty when there are no others.
    public OptionalInt percent() {
        return others == 0 ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(100 * worse / others));
    }
}
