package probity.service.page.naming;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import probity.service.page.Words;

/// Stretches of time in words.
public final class Periods {

    private Periods() {}

    /// `1 year and 6 months`.
    // Years and months are said before: what is asked here is the rest.
    @SuppressWarnings("JavaPeriodGetDays")
    public static String say(Words words, Period period) {
        List<String> parts = new ArrayList<>();
        if (period.getYears() != 0) {
            parts.add(words.say("period.years", period.getYears()));
        }
        if (period.getMonths() != 0) {
            parts.add(words.say("period.months", period.getMonths()));
        }
        if (period.getDays() != 0 || parts.isEmpty()) {
            parts.add(words.say("period.days", period.getDays()));
        }
        return words.list(parts);
    }
}
