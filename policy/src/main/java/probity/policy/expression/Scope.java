package probity.policy.expression;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import probity.core.policy.RecordType;

/// What an expression may rely on.
///
/// @param present slots that have a value in every record it looks at; [#TIME] for the record's own time
/// @param figures what the policy keys to dates, by name
public record Scope(RecordType type, Set<Integer> present, Map<String, Figure> figures) {

    /// Stands for the record's own time of day, which no field has.
    public static final int TIME = -2;

    public Scope {
        present = Set.copyOf(present);
        figures = Map.copyOf(figures);
    }

    /// Records of `type` of which nothing more is known, in a policy without figures.
    public static Scope of(RecordType type) {
        return new Scope(type, Set.of(), Map.of());
    }

    /// The same; the slots `known` have values.
    public Scope with(Set<Integer> known) {
        return new Scope(type, known, figures);
    }

    /// A number that changes with the calendar.
    ///
    /// @param scale how many decimals
    /// @param values by day since 1970-01-01, in units of the last decimal; at least one
    public record Figure(int scale, NavigableMap<Integer, Long> values) {
        public Figure {
            values = new TreeMap<>(values);
        }
    }
}
