package probity.service.page.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.result.Standing;

/// How a subject stood on every day on which something changed, and how it will with no further record.
///
/// @param today the day judged
/// @param stood ascending, the last one at or before `today`; at least one
/// @param ahead after `today`
public record Past(LocalDate today, List<Day> stood, List<Day> ahead) {

    /// Days that are drawn ahead reach this far.
    private static final int YEARS_AHEAD = 25;

    public Past {
        stood = List.copyOf(stood);
        ahead = List.copyOf(ahead);
    }

    /// From this day on, this standing.
    public record Day(LocalDate day, Standing standing) {}

    public static Past of(Result result) {
        LocalDate today = result.explanation().evaluation().asOf();
        List<LocalDate> days = new ArrayList<>(
                result.evaluator().changeDays(result.records(), LocalDate.of(1, 1, 1), today.plusYears(YEARS_AHEAD)));
        if (!days.contains(today)) {
            days.add(today);
            days.sort(null);
        }
        List<Standing> standings = result.evaluator().history(result.records(), days);
        List<Day> stood = new ArrayList<>();
        List<Day> ahead = new ArrayList<>();
        Standing last = null;
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            if (day.isAfter(today)) {
                addUnlessSame(ahead, last, new Day(day, standings.get(i)));
            } else {
                addUnlessSame(stood, last, new Day(day, standings.get(i)));
            }
            last = standings.get(i);
        }
        return new Past(today, stood, ahead);
    }

    private static void addUnlessSame(List<Day> days, @Nullable Standing last, Day next) {
        if (last == null
                || last.score() != next.standing().score()
                || !last.band().equals(next.standing().band())) {
            days.add(next);
        }
    }

    /// Since when the band of today is held; null when it was never another.
    public @Nullable LocalDate bandSince() {
        String band = stood.getLast().standing().band();
        LocalDate since = null;
        for (Day day : stood) {
            boolean same = day.standing().band().equals(band);
            since = same ? (since == null ? day.day() : since) : null;
        }
        return since == null || since.equals(stood.getFirst().day()) ? null : since;
    }
}
