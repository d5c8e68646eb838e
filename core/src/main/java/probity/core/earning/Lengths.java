package probity.core.earning;

import java.time.LocalDate;
import java.util.List;
import probity.core.fact.Days;
import probity.core.policy.RecordType;
import probity.core.record.RecordCursor;
import probity.core.rule.CapWindow;
import probity.core.rule.Validity;

/// Until when what a rule made of a record counts (docs/reference/evaluation.md, section 2.8).
public final class Lengths {

    /// What a length may go by.
    ///
    /// @param before amount after hours and one act, before repetition
    /// @param after the same after repetition
    public record Sizes(long before, long after) {}

    private final RecordCursor record;

    Lengths(RecordCursor record) {
        this.record = record;
    }

    /// First day on which what was earned from the record under the cursor no longer counts, or [Days#NEVER].
    int until(Earned one, RecordType type) {
        Validity validity = one.rule().validity();
        if (validity instanceof Validity.Unlimited) {
            return Days.NEVER;
        }
        int begin = type.continuing() ? record.endedDay() : one.from();
        return begin == Integer.MIN_VALUE
                ? Days.NEVER
                : end(validity, Days.date(begin), new Sizes(one.afterHours(), one.beforeLimits()));
    }

    /// The end of a length that begins on `begin`.
    int end(Validity validity, LocalDate begin, Sizes sizes) {
        return end(chosen(validity, sizes, record), begin);
    }

    /// The end of a length that goes by the calendar alone, or [Days#NEVER].
    public static int end(Validity validity, LocalDate begin) {
        return switch (validity) {
            case Validity.Unlimited _ -> Days.NEVER;
            case Validity.Lasts lasts -> Days.day(begin.plus(lasts.length()));
            case Validity.ToEndOf(CapWindow window) -> Days.day(nextFirst(window, begin));
            case Validity.BySize _, Validity.ByValue _ ->
                throw new IllegalArgumentException("not chosen yet: " + validity);
        };
    }

    /// The length that size and record choose: one that goes by the calendar alone.
    public static Validity chosen(Validity validity, Sizes sizes, RecordCursor record) {
        return switch (validity) {
            case Validity.Unlimited _, Validity.Lasts _, Validity.ToEndOf _ -> validity;
            case Validity.BySize size -> chosen(step(size, sizes), sizes, record);
            case Validity.ByValue value -> chosen(keyed(value, record), sizes, record);
        };
    }

    private static Validity keyed(Validity.ByValue value, RecordCursor record) {
        return record.has(value.field())
                ? value.values().getOrDefault(record.text(value.field()), value.otherwise())
                : value.otherwise();
    }

    private static Validity step(Validity.BySize size, Sizes sizes) {
        long absolute = Math.abs(size.afterRepeat() ? sizes.after() : sizes.before());
        List<Validity.SizeStep> steps = size.steps();
        for (Validity.SizeStep step : steps) {
            if (step.to() == null || absolute <= step.to()) {
                return step.length();
            }
        }
        throw new IllegalArgumentException(absolute + " lies above the last step");
    }

    private static LocalDate nextFirst(CapWindow window, LocalDate date) {
        LocalDate first = Days.date(CapSum.firstDay(window, date));
        return switch (window) {
            case CapWindow.CalendarDay _ -> first.plusDays(1);
            case CapWindow.CalendarWeek _ -> first.plusWeeks(1);
            case CapWindow.CalendarMonth _ -> first.plusMonths(1);
            case CapWindow.CalendarQuarter _ -> first.plusMonths(3);
            case CapWindow.CalendarHalfYear _ -> first.plusMonths(6);
            case CapWindow.CalendarYear _ -> first.plusYears(1);
            case CapWindow.Rolling _, CapWindow.Ever _ -> throw new IllegalArgumentException(window + " has no end");
        };
    }
}
