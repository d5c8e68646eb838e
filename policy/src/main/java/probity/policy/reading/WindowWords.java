package probity.policy.reading;

import java.time.Period;
import org.jspecify.annotations.Nullable;
import probity.core.rule.CapWindow;

/// The words of a window: `day`, `calendar week`, `calendar month`, `calendar quarter`, `calendar half-year`,
/// `calendar year`, `rolling 90 days`, `ever`. Of the stretches of the calendar, `calendar` may be left out.
///
/// @param key names the window in ids: `calendar-year`, `rolling-P12M`
public record WindowWords(CapWindow window, String key) {

    private static final String CALENDAR = "calendar ";
    private static final String ROLLING = "rolling ";

    /// The window called by `text`; null when there is none.
    public static @Nullable WindowWords of(String text) {
        if (text.equals("ever")) {
            return new WindowWords(new CapWindow.Ever(), "ever");
        }
        if (text.startsWith(ROLLING)) {
            Period length = Forms.period(text.substring(ROLLING.length()));
            return length == null || length.isZero()
                    ? null
                    : new WindowWords(new CapWindow.Rolling(length), "rolling-" + length);
        }
        String word = text.startsWith(CALENDAR) ? text.substring(CALENDAR.length()) : text;
        CapWindow window = stretch(word);
        return window == null ? null : new WindowWords(window, "calendar-" + word);
    }

    /// The stretch of the calendar called `word`; null when there is none.
    static @Nullable CapWindow stretch(String word) {
        return switch (word) {
            case "day" -> new CapWindow.CalendarDay();
            case "week" -> new CapWindow.CalendarWeek();
            case "month" -> new CapWindow.CalendarMonth();
            case "quarter" -> new CapWindow.CalendarQuarter();
            case "half-year" -> new CapWindow.CalendarHalfYear();
            case "year" -> new CapWindow.CalendarYear();
            default -> null;
        };
    }
}
