package probity.core.result;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.rule.Cap;

/// One step of the sum. The points of all lines of an [Evaluation] add up to its score, always.
public sealed interface Line {

    /// What the line adds; negative when it takes away.
    long points();

    /// What every subject starts with.
    record Start(long points) implements Line {}

    /// What a rule made of a record that counts, before anything multiplied or cut it.
    ///
    /// @param from first day on which it counts
    /// @param until first day on which it no longer counts; null when it does not end by itself
    /// @param instead whether it stands in place of what the record counted with before it was made good
    record Counted(
            RecordRef record,
            String rule,
            String article,
            long points,
            LocalDate from,
            @Nullable LocalDate until,
            boolean instead)
            implements Line {}

    /// What multiplying changed in the line of the same record and rule above it.
    ///
    /// @param points what was added to the amount before, so that it is `factor` times as large
    record Adjusted(RecordRef record, String rule, Adjustment why, int factor, long points) implements Line {}

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

    /// What a dimension starts with, on a scale with a range.
    record DimensionStart(int dimension, long points) implements Line {}

    /// What the range of a dimension changed.
    ///
    /// @param floor whether its least was reached; otherwise its most
    record DimensionClamp(int dimension, boolean floor, long limit, long points) implements Line {}

    /// What turning the sum of a dimension into its share of the range changed.
    ///
    /// @param sum of the dimension, which the lines above it come to
    /// @param share of the range, whole units, the rest cut off
    /// @param points share less sum
    record Weighed(int dimension, long sum, long share, long points) implements Line {}

    /// What rounding the sum of the exact shares added to their whole units.
    record Rounded(long points) implements Line {}

    /// What a direct grade changed: the score of a subject put into a band is the worst of that band.
    ///
    /// @param rule id of the rule that made the first of them count
    /// @param because the records that put it there
    record Graded(String band, String rule, String article, List<RecordRef> because, long points) implements Line {
        public Graded {
            because = List.copyOf(because);
        }
    }
}
