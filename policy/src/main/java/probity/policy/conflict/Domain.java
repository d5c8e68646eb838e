package probity.policy.conflict;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The values that one thing read from a record may still have.
sealed interface Domain {

    /// What both allow; null when that is nothing.
    @Nullable
    Domain meet(Domain other);

    /// Whole numbers in stretches that do not touch, ascending.
    record Numbers(List<Stretch> stretches) implements Domain {

        static final Numbers ALL = between(Long.MIN_VALUE, Long.MAX_VALUE);

        public Numbers {
            stretches = List.copyOf(stretches);
        }

        static Numbers between(long least, long most) {
            return new Numbers(least > most ? List.of() : List.of(new Stretch(least, most)));
        }

        @Override
        public @Nullable Domain meet(Domain other) {
            List<Stretch> both = new ArrayList<>();
            for (Stretch mine : stretches) {
                for (Stretch theirs : ((Numbers) other).stretches()) {
                    long least = Math.max(mine.least(), theirs.least());
                    long most = Math.min(mine.most(), theirs.most());
                    if (least <= most) {
                        both.add(new Stretch(least, most));
                    }
                }
            }
            return both.isEmpty() ? null : new Numbers(both);
        }
    }

    /// @param most not less than `least`; both included
    record Stretch(long least, long most) {}

    /// These words, or all but these.
    record Words(boolean except, Set<String> words) implements Domain {

        static final Words ALL = new Words(true, Set.of());

        public Words {
            words = Set.copyOf(words);
        }

        @Override
        public @Nullable Domain meet(Domain other) {
            Words theirs = (Words) other;
            Set<String> met = new LinkedHashSet<>(words);
            if (except && theirs.except()) {
                met.addAll(theirs.words());
                return new Words(true, met);
            }
            boolean mineIsShort = !except
                    && (theirs.except() || words.size() <= theirs.words().size());
            Words listed = mineIsShort ? this : theirs;
            Words filter = mineIsShort ? theirs : this;
            met = new LinkedHashSet<>(listed.words());
            met.removeIf(word -> filter.words().contains(word) == filter.except());
            return met.isEmpty() ? null : new Words(false, met);
        }
    }

    /// Yes, or no.
    record Answer(boolean yes) implements Domain {
        @Override
        public @Nullable Domain meet(Domain other) {
            return equals(other) ? this : null;
        }
    }
}
