package probity.core.policy;

/// A named stretch of the scale, half-open: it begins at `from` and ends where the next one begins.
///
/// @param from least score of the band; [#LOWEST] for the band that is lowest in points
/// @param leaveBelow a subject in this band keeps it until the score falls below this; equals `from` without hysteresis
public record Band(String id, Text title, long from, long leaveBelow) {

    public static final long LOWEST = Long.MIN_VALUE;

    public Band {
        if (leaveBelow > from) {
            throw new IllegalArgumentException("band " + id + ": leave-below " + leaveBelow + " is above from " + from);
        }
    }
}
