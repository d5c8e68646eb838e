package probity.core.result;

import java.time.LocalDate;
import java.util.List;

/// The first day after the day judged on which the result changes by itself, with no further record.
///
/// @param proposals ids of the restrictions proposed from that day
/// @param benefits ids of the benefits open from that day
public record NextChange(LocalDate day, Standing standing, List<String> proposals, List<String> benefits) {
    public NextChange {
        benefits = List.copyOf(benefits);
        proposals = List.copyOf(proposals);
    }
}
