package probity.service.page.subject;

/// A record that was seen and moves no points.
///
/// @param state kind of the state label (`ended`, `disputed`, `done`), empty for none
/// @param label word of the state label
/// @param until short day on which it is forgotten, empty when it does not end by itself
public record UncountedRow(
        String id, SumRow.Heading heading, String state, String label, String why, String until, String details) {}
