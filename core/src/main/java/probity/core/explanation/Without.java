package probity.core.explanation;

import java.util.List;
import probity.core.result.RecordRef;
import probity.core.result.Standing;

/// The exact result had one record not been there, all others as they are (CJEU C-203/22: how a variation of the
/// data would have changed the result).
///
/// @param proposals ids of the restrictions that would be proposed
public record Without(RecordRef record, Standing standing, List<String> proposals) {
    public Without {
        proposals = List.copyOf(proposals);
    }
}
