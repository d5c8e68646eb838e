package probity.policy.reading;

import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import probity.core.calendar.Term;
import probity.core.rule.CapWindow;
import probity.core.rule.Validity;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Report;
import probity.policy.tree.Tree.Scalar;

/// The words of lengths of time, of stretches until the calendar turns, and of terms.
public final class LengthWords {

    private static final String TO_END = "to end of calendar ";
    private static final Pattern WORKING = Pattern.compile("([1-9][0-9]{0,3}) working days?");

    private LengthWords() {}

    /// A length such as `1 year 6 months`; null when it is faulty (reported).
    public static @Nullable Period period(Scalar scalar, Report report) {
        Period period = Forms.period(scalar.text());
        if (period == null) {
            report.add(
                    Code.BAD_PERIOD,
                    scalar.at(),
                    "`" + scalar.text() + "` is not a length of time.",
                    "Write `30 days`, `2 weeks`, `3 months`, `1 year` or `1 year 6 months`.");
        }
        return period;
    }

    /// A length, or a stretch such as `to end of calendar year`; null when it is faulty (reported).
    public static @Nullable Validity validity(Scalar scalar, Report report) {
        if (!scalar.text().startsWith("to ")) {
            Period period = period(scalar, report);
            return period == null ? null : new Validity.Lasts(period);
        }
        String text = scalar.text();
        CapWindow window = text.startsWith(TO_END) ? WindowWords.stretch(text.substring(TO_END.length())) : null;
        if (window == null) {
            report.add(
                    Code.BAD_PERIOD,
                    scalar.at(),
                    "`" + text + "` is no stretch of the calendar.",
                    "Write `to end of calendar day`, `week`, `month`, `quarter`, `half-year` or `year`.");
            return null;
        }
        return new Validity.ToEndOf(window);
    }

    /// A term such as `14 days` or `10 working days`; null when it is faulty (reported).
    public static @Nullable Term term(Scalar scalar, Report report) {
        Matcher working = WORKING.matcher(scalar.text());
        if (working.matches()) {
            return new Term.WorkingDays(Integer.parseInt(working.group(1)));
        }
        Period period = Forms.period(scalar.text());
        if (period == null) {
            report.add(
                    Code.BAD_PERIOD,
                    scalar.at(),
                    "`" + scalar.text() + "` is not a term.",
                    "Write `14 days`, `2 weeks`, `3 months` or `10 working days`.");
            return null;
        }
        return new Term.CalendarTerm(period);
    }
}
