package probity.service.day;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One evaluation of everybody of a programme on a day.
///
/// @param since the day that it was compared with, normally the one before; null for the first
/// @param head how many entries of the ledger were known when it ended
/// @param subjects how many there were
/// @param changed how many do not stand where they stood
/// @param millis how long it took
public record DayRun(
        String programme,
        LocalDate day,
        @Nullable LocalDate since,
        Instant at,
        long head,
        long subjects,
        long changed,
        long millis) {}
