package probity.core.derived;

import java.time.LocalDate;

/// A record that was not made, since a field of its type cannot hold what was to be taken over.
///
/// @param provision id of the provision that would have made it
/// @param date of the record
/// @param origin what it would have been made from
/// @param field name of its own field
public record Unmade(String provision, LocalDate date, DerivedRecord.Origin origin, String field, Misfit misfit) {}
