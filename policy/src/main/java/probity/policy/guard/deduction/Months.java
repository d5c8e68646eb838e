package probity.policy.guard.deduction;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.rule.CapWindow;
import probity.core.rule.RepairTerms;
import probity.core.rule.Rule;
import probity.core.rule.Validity;

/// Lengths of time in started months; 0 stands for no end.
final class Months {

    /// The fewest that any month has: 30 days may be more than a month.
    private static final int DAYS = 30;

    private Months() {}

    static int of(Validity validity) {
        return switch (validity) {
            case Validity.Unlimited _ -> 0;
            case Validity.Lasts(Period length) -> of(length);
            case Validity.ToEndOf(CapWindow window) -> of(window);
            case Validity.BySize bySize ->
                longest(bySize.steps().stream().map(Validity.SizeStep::length).toList());
            case Validity.ByValue byValue -> {
                List<Validity> lengths = new ArrayList<>(byValue.values().values());
                lengths.add(byValue.otherwise());
                yield longest(lengths);
            }
        };
    }

    /// What `rule` states at the longest, also for a record that was made good in part; 0 for no end.
    static int most(Rule rule) {
        int months = of(rule.validity());
        RepairTerms repair = rule.repair();
        return months == 0 || repair == null || repair.then() == null
                ? months
                : Math.max(months, of(repair.then().validity()));
    }

    /// What a record counts at the longest under `rule`, also after it was made good in part; 0 for no end.
    static int longest(Rule rule) {
        int months = of(rule.validity());
        RepairTerms repair = rule.repair();
        if (months == 0 || repair == null || repair.then() == null) {
            return months;
        }
        // Unlimited stands for the record's own end. The time begins with the repair, which can be as late as that end.
        int then = of(repair.then().validity());
        return then == 0 ? months : months + then;
    }

    private static int longest(List<Validity> lengths) {
        int longest = 1;
        for (Validity length : lengths) {
            int months = of(length);
            if (months == 0) {
                return 0;
            }
            longest = Math.max(longest, months);
        }
        return longest;
    }

    private static int of(CapWindow window) {
        return switch (window) {
            case CapWindow.CalendarDay _, CapWindow.CalendarWeek _, CapWindow.CalendarMonth _ -> 1;
            case CapWindow.CalendarQuarter _ -> 3;
            case CapWindow.CalendarHalfYear _ -> 6;
            case CapWindow.CalendarYear _ -> 12;
            case CapWindow.Rolling(Period length) -> of(length);
            case CapWindow.Ever _ -> 0;
        };
    }

    /// @param length null for no end
    static int of(@Nullable Period length) {
        if (length == null) {
            return 0;
        }
        long months = 12L * length.getYears() + length.getMonths() + Math.ceilDiv((long) length.getDays(), DAYS);
        return Math.clamp(months, 1, Integer.MAX_VALUE);
    }
}
