package probity.core.result;

import probity.core.rule.Cap;

/// How much of one limit is used in the window that holds a day.
///
/// @param used net sum of what was earned under it in the window, up to and including the day
public record CapUse(String rule, Cap cap, long used) {

    /// What a gain on that day could still add; for a limit on losses, what a loss could still take (zero or less).
    public long left() {
        long room = cap.limit() - used;
        return cap.limit() >= 0 ? Math.max(0, room) : Math.min(0, room);
    }
}
