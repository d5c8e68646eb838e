package probity.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// On which days people work.
///
/// @param weekend the days of the week on which nobody does; not all seven
/// @param holidays single days besides
public record WorkingCalendar(Set<DayOfWeek> weekend, SortedSet<LocalDate> holidays) {

    /// Monday to Friday, without holidays.
    public static final WorkingCalendar PLAIN =
            new WorkingCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), new TreeSet<>());

    public WorkingCalendar {
        weekend = Set.copyOf(weekend);
        holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a week needs a working day");
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /// The last day of a term that begins with `day`: the day itself is not counted.
    public LocalDate after(LocalDate day, Term term) {
        return switch (term) {
            case Term.CalendarTerm calendar -> day.plus(calendar.length());
            case Term.WorkingDays(int days) -> workingDays(day, days);
        };
    }

    private LocalDate workingDays(LocalDate day, int days) {
        LocalDate reached = day;
        int left = days;
        while (left > 0) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }
}
