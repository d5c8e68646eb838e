package probity.service.page.subject;

/// What one further record would change.
///
/// @param record what would be recorded
/// @param points what it would add, with its sign
/// @param after where the subject would stand then
public record Change(String record, String article, String points, String after) {}
