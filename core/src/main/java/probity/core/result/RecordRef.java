package probity.core.result;

import java.time.LocalDate;

/// Names one record in a result.
///
/// @param index its place in the cursor that was evaluated
/// @param type index of its record type
/// @param date the day from which it counts: for a correction, the day of what it replaces
public record RecordRef(int index, String id, int type, LocalDate date) {}
