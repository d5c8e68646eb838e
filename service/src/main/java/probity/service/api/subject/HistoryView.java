package probity.service.api.subject;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a result changed.
///
/// @param days in their order
/// @param cut whether more days follow that are not shown
/// @param next the first day that is not shown: ask again with `from` this day; null when all are shown
public record HistoryView(
        List<ScoreView> days, boolean cut, @Nullable LocalDate next) {
    public HistoryView {
        days = List.copyOf(days);
    }
}
