package probity.service.api.everybody;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.service.activation.comparison.SafeCounts;
import probity.service.day.DayRun;
import probity.service.programme.ServedProgramme;

/// One evaluation of everybody as it is shown. Of natural persons no count under 10 is given to others than the
/// operator: it is null then.
///
/// @param since the day it was compared with; null for the day from which on changes are written down
/// @param head how many entries of the ledger were known
/// @param changed how many do not stand where they stood
/// @param millis how long it took
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DayView(
        LocalDate day,
        @Nullable LocalDate since,
        Instant at,
        long head,
        @Nullable Long subjects,
        @Nullable Long changed,
        long millis) {

    /// @param exact whether this reader may see every count
    public static DayView of(ServedProgramme programme, DayRun run, boolean exact) {
        boolean safe = programme.aboutPersons() && !exact;
        List<Long> two = List.of(run.changed(), run.subjects() - run.changed());
        return new DayView(
                run.day(),
                run.since(),
                run.at(),
                run.head(),
                shown(safe ? SafeCounts.of(List.of(run.subjects())).getFirst() : run.subjects()),
                shown(safe ? SafeCounts.of(two).getFirst() : run.changed()),
                run.millis());
    }

    private static @Nullable Long shown(long count) {
        return count == SafeCounts.HIDDEN ? null : count;
    }
}
