package probity.core.derived;

import java.util.OptionalInt;

/// How many of the other subjects have a worse score, or why that is not said.
public sealed interface Share {

    /// A share is given where so many subjects are compared, oneself included. Among fewer it would tell how single
    /// others stand: of two, all. The number is this product's, the one for published counts (PUB-8).
    int LEAST = 10;

    /// Whole percent, rounded down; empty where no share is given.
    OptionalInt percent();

    /// The share of those who are compared.
    record Given(long worse, long others) implements Share {

        public Given {
            if (others < LEAST - 1 || worse < 0 || worse > others) {
                throw new IllegalArgumentException(worse + " of " + others + " others");
            }
        }

        @Override
        public OptionalInt percent() {
            return OptionalInt.of(Math.toIntExact(100 * worse / others));
        }
    }

    /// Why there is none.
    enum None implements Share {
        /// The subject is in no such group, or is not evaluated.
        NO_PLACE,
        /// Too few are compared, or are left out of the comparison.
        TOO_FEW;

        @Override
        public OptionalInt percent() {
            return OptionalInt.empty();
        }
    }

    /// @param outside subjects of the programme who are not compared because they are in another group, or none: from
    ///     the share of all, that of a few of them could be told
    static Share of(long worse, long others, long outside) {
        return others < LEAST - 1 || (outside > 0 && outside < LEAST) ? None.TOO_FEW : new Given(worse, others);
    }
}
