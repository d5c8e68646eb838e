package probity.service.page.naming;

import probity.core.rule.Cap;
import probity.core.rule.CapUnit;
import probity.core.rule.CapWindow;

/// Limits in words.
public final class Limits {

    private Limits() {}

    /// `At most 200 points a calendar year`.
    public static String say(Naming naming, Cap cap) {
        String amount = cap.unit() == CapUnit.TIMES
                ? naming.words().say("limit.times", cap.limit())
                : naming.words().say("limit.points", naming.points(Math.abs(cap.limit())));
        String kind = cap.limit() < 0 ? "limit.loss." : "limit.";
        return switch (cap.window()) {
            case CapWindow.CalendarDay _ -> naming.words().say(kind + "day", amount);
            case CapWindow.CalendarWeek _ -> naming.words().say(kind + "week", amount);
            case CapWindow.CalendarQuarter _ -> naming.words().say(kind + "quarter", amount);
            case CapWindow.CalendarHalfYear _ -> naming.words().say(kind + "half-year", amount);
            case CapWindow.CalendarMonth _ -> naming.words().say(kind + "month", amount);
            case CapWindow.CalendarYear _ -> naming.words().say(kind + "year", amount);
            case CapWindow.Rolling rolling ->
                naming.words().say(kind + "rolling", amount, Periods.say(naming.words(), rolling.length()));
            case CapWindow.Ever _ -> naming.words().say(kind + "ever", amount);
        };
    }
}
