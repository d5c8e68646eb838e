package probity.core.derived;

import java.util.List;

/// What came of a provision that makes records.
///
/// @param records those that were made, in their order
/// @param unmade those that were not
public record Crossed(List<DerivedRecord> records, List<Unmade> unmade) {
    public Crossed {
        records = List.copyOf(records);
        unmade = List.copyOf(unmade);
    }
}
