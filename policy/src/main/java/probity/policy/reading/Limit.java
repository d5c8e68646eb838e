package probity.policy.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import probity.core.rule.CapUnit;
import probity.core.rule.CapWindow;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Report;
import probity.policy.tree.ScalarKind;
import probity.policy.tree.Tree.Scalar;

/// The words of a limit: `200 per calendar year`, `30 per rolling 12 months`, `1000 ever`, `-13 per month`,
/// `6 times per day`.
///
/// @param amount points in units of the last decimal, or how many times
/// @param key names unit and window in ids: `calendar-year`, `rolling-P12M`, `times-calendar-day`
public record Limit(long amount, CapUnit unit, CapWindow window, String key) {

    private static final Pattern WORDS = Pattern.compile("(\\S+)( times?)? (?:per (?!ever$)(.+)|(ever))");
    private static final long MOST_TIMES = 1_000_000;

    /// The limit in `scalar`; null when it is faulty (reported).
    public static @Nullable Limit read(Scalar scalar, int decimals, Report report) {
        Matcher words = WORDS.matcher(scalar.text().strip());
        WindowWords window =
                words.matches() ? WindowWords.of(words.group(4) == null ? words.group(3) : words.group(4)) : null;
        if (window == null) {
            return refuse(scalar, report);
        }
        Scalar number = new Scalar(words.group(1), ScalarKind.TEXT, scalar.at());
        if (words.group(2) == null) {
            long points = ScaledNumber.read(number, decimals, report);
            return new Limit(points, CapUnit.POINTS, window.window(), window.key());
        }
        long times = ScaledNumber.read(number, 0, report);
        if (times < 1 || times > MOST_TIMES) {
            return refuse(scalar, report);
        }
        return new Limit(times, CapUnit.TIMES, window.window(), "times-" + window.key());
    }

    private static @Nullable Limit refuse(Scalar scalar, Report report) {
        report.add(
                Code.BAD_LIMIT,
                scalar.at(),
                "`" + scalar.text() + "` is not a limit.",
                "Write `200 per day`, `6 times per day`, `-10 per calendar month` (or week, quarter, half-year, year), "
                        + "`200 per rolling 30 days`, `200 per rolling 12 months` or `200 ever`.");
        return null;
    }
}
