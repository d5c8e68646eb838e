package probity.policy.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.core.rule.Hours;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Report;
import probity.policy.tree.Tree.Scalar;

/// The words for days of a year or a month, days of the week and stretches of a day.
public final class DayWords {

    private static final Pattern DAY_OF_YEAR = Pattern.compile("([0-9]{1,2}) ([A-Z][a-z]+)");
    private static final Pattern MONTHLY = Pattern.compile("monthly on day ([0-9]{1,2})");
    private static final Pattern HOURS = Pattern.compile("([0-2][0-9]):([0-5][0-9])-([0-2][0-9]):([0-5][0-9])");
    private static final int LAST_DAY_OF_ALL_MONTHS = 28;

    private static final Map<String, Month> MONTHS =
            Arrays.stream(Month.values()).collect(Collectors.toUnmodifiableMap(DayWords::name, Function.identity()));
    private static final Map<String, DayOfWeek> WEEK = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toUnmodifiableMap(day -> day.name().toLowerCase(Locale.ROOT), Function.identity()));

    private DayWords() {}

    private static String name(Month month) {
        return capitalised(month.name());
    }

    /// The day of the week as people write it.
    public static String name(DayOfWeek day) {
        return capitalised(day.name());
    }

    private static String capitalised(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /// The words for the days of the week.
    public static Map<String, DayOfWeek> week() {
        return WEEK;
    }

    /// The day in `monthly on day 6`; null when it is faulty (reported).
    public static @Nullable Integer monthly(Scalar scalar, Report report) {
        Matcher words = MONTHLY.matcher(scalar.text());
        int day = words.matches() ? Integer.parseInt(words.group(1)) : 0;
        if (day < 1 || day > LAST_DAY_OF_ALL_MONTHS) {
            report.add(
                    Code.BAD_DATE,
                    scalar.at(),
                    "`" + scalar.text() + "` names no day that every month has.",
                    "Write `monthly on day 6`, with a day from 1 to 28.");
            return null;
        }
        return day;
    }

    /// The days of the year in `31 December` or `monthly on day 1`; none when it is faulty (reported).
    public static List<MonthDay> ofYear(Scalar scalar, Report report) {
        if (scalar.text().startsWith("monthly")) {
            Integer day = monthly(scalar, report);
            List<MonthDay> days = new ArrayList<>();
            if (day != null) {
                Arrays.stream(Month.values()).forEach(month -> days.add(MonthDay.of(month, day)));
            }
            return days;
        }
        MonthDay day = dayOfYear(scalar.text());
        if (day == null) {
            report.add(
                    Code.BAD_DATE,
                    scalar.at(),
                    "`" + scalar.text() + "` is not a day of the year.",
                    "Write `31 December`, a list of such days, or `monthly on day 1`.");
            return List.of();
        }
        return List.of(day);
    }

    private static @Nullable MonthDay dayOfYear(String text) {
        Matcher words = DAY_OF_YEAR.matcher(text);
        Month month = words.matches() ? MONTHS.get(words.group(2)) : null;
        try {
            return month == null ? null : MonthDay.of(month, Integer.parseInt(words.group(1)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// The stretch of the day in `06:00-08:30`; null when it is faulty (reported).
    public static @Nullable Hours hours(Scalar scalar, Report report) {
        Matcher words = HOURS.matcher(scalar.text());
        LocalTime from = words.matches() ? time(words.group(1), words.group(2)) : null;
        LocalTime to = words.matches() ? end(words.group(3), words.group(4)) : null;
        if (from == null || to == null || from.equals(to)) {
            report.add(
                    Code.BAD_HOURS,
                    scalar.at(),
                    "`" + scalar.text() + "` is not a stretch of the day.",
                    "Write begin and end as `06:00-08:30`; a stretch past midnight as `22:00-06:00`.");
            return null;
        }
        return new Hours(from, to);
    }

    /// The end of the day is the beginning of the next.
    private static @Nullable LocalTime end(String hour, String minute) {
        return hour.equals("24") && minute.equals("00") ? LocalTime.MIDNIGHT : time(hour, minute);
    }

    private static @Nullable LocalTime time(String hour, String minute) {
        int number = Integer.parseInt(hour);
        return number > 23 ? null : LocalTime.of(number, Integer.parseInt(minute));
    }
}
