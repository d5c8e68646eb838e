package probity.core.calendar;

import java.time.Period;

/// How long somebody has, or must wait.
public sealed interface Term {

    /// A stretch of the calendar, counted with java.time `plus`.
    record CalendarTerm(Period length) implements Term {}

    /// A number of days on which people work, 1 or more.
    record WorkingDays(int days) implements Term {
        public WorkingDays {
            if (days < 1) {
                throw new IllegalArgumentException("a term has at least one working day, not " + days);
            }
        }
    }
}
