package probity.core.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days as the evaluation counts them: since 1970-01-01, with one number for "never".
public final class Days {

    /// Later than every day.
    public static final int NEVER = Integer.MAX_VALUE;

    private Days() {}

    public static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    public static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /// The date, or null for [#NEVER].
    public static @Nullable LocalDate dateOrNull(int day) {
        return day == NEVER ? null : date(day);
    }
}
