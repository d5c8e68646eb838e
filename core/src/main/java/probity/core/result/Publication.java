package probity.core.result;

import java.time.LocalDate;

/// A record that is shown to the public on the day judged.
///
/// @param gravity 1 minor, 2 general, 3 serious; 0 when the policy states none
/// @param from first day of the display
/// @param repairableFrom first day on which a repair may end it
/// @param until first day on which it is no longer shown
public record Publication(RecordRef record, int gravity, LocalDate from, LocalDate repairableFrom, LocalDate until) {}
