package probity.core.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// An amount that a policy keys to days: each holds from its day on, the first before it as well.
///
/// @param decimals of the values
/// @param values in units of the last decimal, by the day from which they hold; at least one
public record DatedFigure(int decimals, SortedMap<LocalDate, Long> values) {

    public DatedFigure {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a figure needs a value");
        }
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
