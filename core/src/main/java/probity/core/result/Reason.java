package probity.core.result;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.record.RecordStatus;

/// Why a record that was seen moves no points.
public sealed interface Reason {

    /// It is void, removed or held.
    record NotStanding(RecordStatus status) implements Reason {}

    /// A later record took its place.
    record Corrected(RecordRef by) implements Reason {}

    /// It states the same fact as an earlier record, which counts instead.
    record SameFact(RecordRef as) implements Reason {}

    /// Its date lies after the day judged.
    record DatedAfter() implements Reason {}

    /// It is older than the first version of the policy.
    record BeforeFirstVersion(LocalDate inForce) implements Reason {}

    /// No rule of the version that rules its date reads its type.
    record NoRule() implements Reason {}

    /// Rules read its type, but it meets the condition of none of them.
    record ConditionNotMet(List<String> rules) implements Reason {
        public ConditionNotMet {
            rules = List.copyOf(rules);
        }
    }

    /// Its rule gives and takes no points; it may still be the ground of a list or a measure.
    ///
    /// @param until first day on which it is forgotten; null when it does not end by itself
    record NoPoints(String rule, @Nullable LocalDate until) implements Reason {}

    /// It counted until this day, which is no longer part of it.
    record Expired(String rule, LocalDate until) implements Reason {}

    /// It was made good.
    ///
    /// @param from first day on which it no longer counts
    record Repaired(String rule, RecordRef by, LocalDate from) implements Reason {}

    /// It makes another record good and has no points of its own.
    record MakesGood(List<RecordRef> records) implements Reason {
        public MakesGood {
            records = List.copyOf(records);
        }
    }

    /// Of one act, another record is counted instead.
    record LeftAside(String rule, RecordRef inFavourOf) implements Reason {}

    /// It counted until a larger record of the same act took over.
    ///
    /// @param from first day on which it no longer counts
    record Overtaken(String rule, RecordRef by, LocalDate from) implements Reason {}

    /// Only the latest record of its type counts, and there is a later one.
    ///
    /// @param from first day on which it no longer counts
    record NotLatest(String rule, RecordRef by, LocalDate from) implements Reason {}

    /// Its points wait while something else counts.
    ///
    /// @param provision id of the provision that says so
    record Frozen(String rule, String provision) implements Reason {}

    /// The subject is not evaluated.
    ///
    /// @param exclusion id of the provision that says so
    record NotEvaluated(String exclusion) implements Reason {}

    /// It moves no points but puts the subject into a band.
    ///
    /// @param until first day on which it no longer does; null when that does not end by itself
    record GradeOnly(String rule, String band, @Nullable LocalDate until) implements Reason {}
}
