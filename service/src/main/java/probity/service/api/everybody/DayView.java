package probity.service.api.everybody;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.service.day.DayRun;

/// One evaluation of everybody as it is shown.
///
/// @param since the day it was compared with; null for the day from which on changes are written down
/// @param head how many entries of the ledger were known
/// @param changed how many do not stand where they stood
/// @param millis how long it took
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DayView(
        LocalDate day, @Nullable LocalDate since, Instant at, long head, long subjects, long changed, long millis) {

    public static DayView of(DayRun run) {
        return new DayView(run.day(), run.since(), run.at(), run.head(), run.subjects(), run.changed(), run.millis());
    }
}
