package probity.cli.records;

/// What was seen while a file was read.
///
/// @param rows all rows below the header
/// @param notYetKnown records that arrived after the day known by
/// @param afterAsOf records dated after the day judged
/// @param beforeFirst records older than the first version of the policy
/// @param listed subjects the list names
public record Tally(long rows, long notYetKnown, long afterAsOf, long beforeFirst, long listed) {}
