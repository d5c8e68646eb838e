package probity.core.result;

import java.util.List;

/// A measure whose condition is met. It has no effect before a decision.
///
/// @param measure id of the restriction
/// @param because the records that are its ground; empty when the ground is a band, a list or the score
public record Proposal(String measure, String article, List<RecordRef> because) {
    public Proposal {
        because = List.copyOf(because);
    }
}
