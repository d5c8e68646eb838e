package probity.policy.records;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/// Days as records write them: `YYYY-MM-DD` of ISO 8601, years 0001 to 9999, and only days that exist.
public final class DayText {

    /// Stands for a text that is no day.
    public static final int INVALID = Integer.MIN_VALUE;

    private static final int LENGTH = 10;

    private DayText() {}

    /// The day in days since 1970-01-01, or [#INVALID].
    public static int epochDay(String text) {
        if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return INVALID;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        return epochDay(year, month, day);
    }

    /// The day in days since 1970-01-01, or [#INVALID] where the calendar has no such day.
    public static int epochDay(int year, int month, int day) {
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return INVALID;
        }
        return day > Month.of(month).length(Year.isLeap(year))
                ? INVALID
                : (int) LocalDate.of(year, month, day).toEpochDay();
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return INVALID;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
