package probity.policy.diagnostic;

/// Where a diagnostic points to.
///
/// @param file name of the file as the user gave it
/// @param article id of the article it lies in, empty outside articles
/// @param excerpt the line itself, empty when there is none to show
public record Place(String file, Position position, String article, String excerpt) {}
