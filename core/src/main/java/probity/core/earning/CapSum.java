package probity.core.earning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import probity.core.fact.Days;
import probity.core.rule.CapWindow;

/// What has been earned under one cap, day by day, and its sum over any window that ends today.
///
/// A walk only looks forward, and every window's first day only moves forward with it, so each window keeps
/// one position that never goes back: adding and asking cost constant time on average.
public final class CapSum {

    private int[] days = new int[4];
    private long[] amounts = new long[4];
    private int size;
    private final Map<CapWindow, Position> positions = new HashMap<>();

    /// Dates never decrease from one call to the next.
    void add(LocalDate date, long amount) {
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
            amounts = Arrays.copyOf(amounts, size * 2);
        }
        days[size] = Days.day(date);
        amounts[size] = amount;
        size++;
    }

    /// The sum over the window that holds `date`, of what was added so far.
    long in(CapWindow window, LocalDate date) {
        return positions.computeIfAbsent(window, any -> new Position()).sumFrom(firstDay(window, date));
    }

    /// The first day of the window that holds `date`; the window ends with the date.
    public static int firstDay(CapWindow window, LocalDate date) {
        return switch (window) {
            case CapWindow.CalendarDay _ -> Days.day(date);
            case CapWindow.CalendarWeek _ -> Days.day(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case CapWindow.CalendarQuarter _ ->
                Days.day(date.withDayOfMonth(1).withMonth((date.getMonthValue() - 1) / 3 * 3 + 1));
            case CapWindow.CalendarHalfYear _ ->
                Days.day(date.withDayOfMonth(1).withMonth(date.getMonthValue() <= 6 ? 1 : 7));
            case CapWindow.CalendarMonth _ -> Days.day(date.withDayOfMonth(1));
            case CapWindow.CalendarYear _ -> Days.day(date.withDayOfYear(1));
            case CapWindow.Rolling(Period length) -> Days.day(date.minus(length)) + 1;
            case CapWindow.Ever _ -> Integer.MIN_VALUE;
        };
    }

    private final class Position {
        private int first;
        private int next;
        private long sum;

        long sumFrom(int day) {
            while (next < size) {
                sum += amounts[next++];
            }
            while (first < next && days[first] < day) {
                sum -= amounts[first++];
            }
            return sum;
        }
    }
}
