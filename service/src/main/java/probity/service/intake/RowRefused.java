package probity.service.intake;

/// A row of a file that was not taken.
///
/// @param line where it begins in the file, from 1
/// @param code stable snake_case name
/// @param reason for a person
public record RowRefused(long line, String code, String reason) {}
