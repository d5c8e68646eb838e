package probity.policy.provision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import probity.core.calendar.WorkingCalendar;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Suggestion;
import probity.policy.reading.DayWords;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.tree.Tree.Scalar;

/// Reads `calendar`: on which days people work.
final class CalendarReader {

    private final Section root;

    CalendarReader(Section root) {
        this.root = root;
    }

    WorkingCalendar read() {
        Section calendar = root.section("calendar", Shape.CALENDAR);
        if (calendar == null) {
            return WorkingCalendar.PLAIN;
        }
        Set<DayOfWeek> weekend = calendar.has("weekend") ? weekend(calendar) : WorkingCalendar.PLAIN.weekend();
        return new WorkingCalendar(weekend, holidays(calendar, weekend));
    }

    private static Set<DayOfWeek> weekend(Section calendar) {
        Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        for (Scalar word : calendar.words("weekend")) {
            DayOfWeek day = DayWords.week().get(word.text());
            if (day == null) {
                calendar.report()
                        .add(
                                Code.NOT_ONE_OF,
                                word.at(),
                                "`" + word.text() + "` is not a day of the week.",
                                Suggestion.among(
                                        word.text(),
                                        new TreeSet<>(DayWords.week().keySet()),
                                        "days"));
            } else {
                weekend.add(day);
            }
        }
        if (weekend.size() == DayOfWeek.values().length) {
            calendar.report()
                    .add(
                            Code.WEEK_WITHOUT_WORK,
                            calendar.at("weekend"),
                            "Every day of the week is a weekend day, so that no term in working days would end.",
                            "Leave at least one day out.");
            weekend.remove(DayOfWeek.MONDAY);
        }
        return weekend;
    }

    private static SortedSet<LocalDate> holidays(Section calendar, Set<DayOfWeek> weekend) {
        SortedSet<LocalDate> holidays = new TreeSet<>();
        for (Scalar word : calendar.words("holidays")) {
            LocalDate day = calendar.day(word);
            if (day != null) {
                holidays.add(day);
                warnOfWeekend(calendar, word, weekend.contains(day.getDayOfWeek()) ? day.getDayOfWeek() : null);
            }
        }
        return holidays;
    }

    private static void warnOfWeekend(Section calendar, Scalar word, @Nullable DayOfWeek day) {
        if (day != null) {
            calendar.report()
                    .add(
                            Code.HOLIDAY_ON_WEEKEND,
                            word.at(),
                            "`" + word.text() + "` is a " + DayWords.name(day) + ", on which nobody works anyway.",
                            "Delete it, or write the day that is given instead.");
        }
    }
}
