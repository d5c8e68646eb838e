package probity.core.policy;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.text.Text;

/// A named stretch of the scale, half-open: it begins at `from` and ends where the next one begins.
///
/// @param from least score of the band; [#LOWEST] for the band that is lowest in points
/// @param leaveBelow a subject in this band keeps it until the score falls below this; equals `from` without hysteresis
/// @param needs what dimensions must reach besides; all of them must hold
/// @param grace how long a subject that no longer belongs here stays; null for not at all
public record Band(
        String id,
        Text title,
        long from,
        long leaveBelow,
        List<Need> needs,
        @Nullable Period grace) {

    public static final long LOWEST = Long.MIN_VALUE;

    public Band {
        needs = List.copyOf(needs);
        if (leaveBelow > from) {
            throw new IllegalArgumentException("band " + id + ": leave-below " + leaveBelow + " is above from " + from);
        }
    }

    /// A band by points alone, without grace.
    public static Band plain(String id, Text title, long from, long leaveBelow) {
        return new Band(id, title, from, leaveBelow, List.of(), null);
    }
}
