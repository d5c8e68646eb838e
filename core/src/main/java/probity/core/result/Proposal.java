package probity.core.result;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A measure whose condition is met. It has no effect before a decision.
///
/// @param measure id of the restriction
/// @param because the records that are its ground; empty when the ground is a band, a list or the score
/// @param answerUntil last day on which the subject may answer, were it told on the day judged; null when not stated
/// @param decideFrom first day on which it may be decided, were the subject told on the day judged; null when not
// stated
public record Proposal(
        String measure,
        String article,
        List<RecordRef> because,
        @Nullable LocalDate answerUntil,
        @Nullable LocalDate decideFrom) {
    public Proposal {
        because = List.copyOf(because);
    }
}
