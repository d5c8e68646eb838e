package probity.policy.reading;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The written forms of ids, days and lengths of time. Each method gives null for a text that has not the form.
public final class Forms {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern PART = Pattern.compile("([0-9]{1,4}) (day|week|month|year)s?( |$)");
    private static final int LONGEST_ID = 64;

    private Forms() {}

    /// Kebab-case: lower-case words joined by single hyphens, at most 64 characters.
    public static boolean isId(String text) {
        return text.length() <= LONGEST_ID && ID.matcher(text).matches();
    }

    /// An id that may have capital letters, as bands do: `A`, `AAA`, `gold`.
    public static boolean isLabel(String text) {
        return text.length() <= LONGEST_ID && LABEL.matcher(text).matches();
    }

    /// A day as `2027-01-31`.
    public static @Nullable LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /// A length of time as `30 days`, `2 weeks`, `1 year 6 months`.
    public static @Nullable Period period(String text) {
        Matcher part = PART.matcher(text);
        Period sum = Period.ZERO;
        int at = 0;
        while (at < text.length()) {
            part.region(at, text.length());
            if (!part.lookingAt()) {
                return null;
            }
            sum = sum.plus(of(Integer.parseInt(part.group(1)), part.group(2)));
            at = part.end();
        }
        return text.isEmpty() || text.endsWith(" ") ? null : sum;
    }

    private static Period of(int count, String unit) {
        return switch (unit) {
            case "day" -> Period.ofDays(count);
            case "week" -> Period.ofWeeks(count);
            case "month" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }
}
