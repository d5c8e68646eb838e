package probity.service.page.subject;

import java.util.List;

/// What one further record would change.
///
/// @param record what would be recorded
/// @param points what it would add, with its sign
/// @param after where the subject would stand then
/// @param needs what it must show and when it can work, a sentence each
public record Change(String record, String article, String points, String after, List<String> needs) {
    public Change {
        needs = List.copyOf(needs);
    }
}
