package probity.core.result;

import java.time.LocalDate;
import java.util.List;

/// The first day after the day judged on which the result changes by itself, with no further record.
///
/// @param proposals ids of the restrictions proposed from that day
public record NextChange(LocalDate day, Standing standing, List<String> proposals) {
    public NextChange {
        proposals = List.copyOf(proposals);
    }
}
