package probity.cli.records;

/// What was seen while a file was read.
///
/// @param rows all rows below the header
/// @param left records that are not counted
/// @param legacy records whose subject has a code of the pilot before the standard
/// @param listed subjects the list names
public record Tally(long rows, Left left, long legacy, long listed) {

    /// Records that are not counted.
    ///
    /// @param notYetKnown those that arrived after the day known by
    /// @param afterAsOf those dated after the day judged
    /// @param beforeFirst those older than the first version of the policy
    public record Left(long notYetKnown, long afterAsOf, long beforeFirst) {}
}
