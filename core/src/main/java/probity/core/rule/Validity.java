package probity.core.rule;

import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How long what a rule made of a record counts. For a continuing breach the length runs from the day it ended.
public sealed interface Validity {

    /// For as long as the record stands.
    record Unlimited() implements Validity {}

    /// From the record's date until date + `length` (java.time `plus`), the end not included.
    record Lasts(Period length) implements Validity {}

    /// Until the first day after the stretch of the calendar that holds the record's date.
    ///
    /// @param window a stretch of the calendar, no rolling one and not `ever`
    record ToEndOf(CapWindow window) implements Validity {
        public ToEndOf {
            if (window instanceof CapWindow.Rolling || window instanceof CapWindow.Ever) {
                throw new IllegalArgumentException(window + " has no end in the calendar");
            }
        }
    }

    /// By the absolute size of the amount.
    ///
    /// @param afterRepeat whether the amount is taken after it was multiplied for repetition
    /// @param steps ascending; only the last one has no upper end
    record BySize(boolean afterRepeat, List<SizeStep> steps) implements Validity {
        public BySize {
            steps = List.copyOf(steps);
        }
    }

    /// By the word in a field.
    ///
    /// @param field slot
    /// @param otherwise for other words and for a record without one
    record ByValue(int field, SortedMap<String, Validity> values, Validity otherwise) implements Validity {
        public ByValue {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }
    }

    /// @param to greatest absolute amount of the step, included; null for the last
    record SizeStep(@Nullable Long to, Validity length) {}
}
