package probity.core.result;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.core.rule.Cap;

/// One step of the sum. The points of all lines of an [Evaluation] add up to its score, always.
public sealed interface Line {

    /// What the line adds; negative when it takes away.
    long points();

    /// What every subject starts with.
    record Start(long points) implements Line {}

    /// What a rule made of a record that counts, before limits.
    ///
    /// @param from first day on which it counts
    /// @param until first day on which it no longer counts; null when it does not end by itself
    record Counted(
            RecordRef record,
            String rule,
            String article,
            long points,
            LocalDate from,
            @Nullable LocalDate until) implements Line {}

    /// What a limit cut off the line of the same record and rule above it.
    ///
    /// @param before what the record was worth under the rule before the limit
    record Cut(RecordRef record, String rule, Cap cap, long before, long points) implements Line {

        /// What is left of it.
        public long after() {
            return before + points;
        }
    }

    /// What the floor or the ceiling of the scale changed, once, at the end.
    ///
    /// @param limit the floor or ceiling that was reached
    record Clamp(boolean floor, long limit, long points) implements Line {}
}
