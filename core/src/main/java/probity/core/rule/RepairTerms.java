package probity.core.rule;

import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.calendar.Term;

/// How a record's effect ends early: by a record of type `by`, `after` its date.
///
/// @param notBefore counted from the repaired record's date, by its gravity
/// @param needs slots of yes-or-no fields of the repairing record that must all be true
/// @param then what counts instead; null for nothing
/// @param answer how long the operator has to answer; null when not stated
public record RepairTerms(
        int by,
        Period after,
        BySeverity notBefore,
        List<Integer> needs,
        @Nullable Replacement then,
        @Nullable Term answer,
        Set<RepairEnd> ends) {

    public RepairTerms {
        needs = List.copyOf(needs);
        ends = Set.copyOf(ends);
    }

    /// Ends everything, `after` the repairing record's date, without further conditions.
    public static RepairTerms plain(int by, Period after) {
        return new RepairTerms(by, after, BySeverity.ZERO, List.of(), null, null, EnumSet.allOf(RepairEnd.class));
    }
}
