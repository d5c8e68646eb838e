package probity.policy.reading;

import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import probity.core.rule.CapWindow;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Position;
import probity.policy.diagnostic.Report;
import probity.policy.tree.ScalarKind;
import probity.policy.tree.Tree.Scalar;

/// The words of a limit: `200 per calendar year`, `30 per rolling 12 months`, `1000 ever`, `-13 per month`.
///
/// @param points in units of the last decimal
/// @param key names the window in ids: `calendar-year`, `rolling-P12M`
public record Limit(long points, CapWindow window, String key) {

    private static final Pattern WORDS =
            Pattern.compile("(\\S+) (?:(ever)|per (?:calendar )?(day|month|year)" + "|per rolling (.+))");

    /// The limit in `scalar`; null when it is faulty (reported).
    public static @Nullable Limit read(Scalar scalar, int decimals, Report report) {
        Matcher words = WORDS.matcher(scalar.text().strip());
        if (!words.matches()) {
            return refuse(scalar, report);
        }
        Window window = window(words);
        if (window == null) {
            return refuse(scalar, report);
        }
        Scalar number = new Scalar(words.group(1), ScalarKind.TEXT, at(scalar));
        return new Limit(ScaledNumber.read(number, decimals, report), window.window(), window.key());
    }

    private static Position at(Scalar scalar) {
        return scalar.at();
    }

    private static @Nullable Limit refuse(Scalar scalar, Report report) {
        report.add(
                Code.BAD_LIMIT,
                scalar.at(),
                "`" + scalar.text() + "` is not a limit.",
                "Write `200 per day`, `200 per calendar month`, `200 per calendar year`, `200 per rolling 30 days`, "
                        + "`200 per rolling 12 months` or `200 ever`.");
        return null;
    }

    private static @Nullable Window window(Matcher words) {
        if (words.group(2) != null) {
            return new Window(new CapWindow.Ever(), "ever");
        }
        if (words.group(3) != null) {
            return switch (words.group(3)) {
                case "day" -> new Window(new CapWindow.CalendarDay(), "calendar-day");
                case "month" -> new Window(new CapWindow.CalendarMonth(), "calendar-month");
                default -> new Window(new CapWindow.CalendarYear(), "calendar-year");
            };
        }
        Period length = Forms.period(words.group(4));
        return length != null && !length.isZero()
                ? new Window(new CapWindow.Rolling(length), "rolling-" + length)
                : null;
    }

    private record Window(CapWindow window, String key) {}
}
