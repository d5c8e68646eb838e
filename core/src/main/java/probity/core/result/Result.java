package probity.core.result;

import java.util.List;

/// What a day's result is compared by: where a subject stands and what follows from it, without the sum.
///
/// @param benefits ids of the benefits that are open
/// @param proposals ids of the restrictions that are proposed
public record Result(Standing standing, List<String> benefits, List<String> proposals) {
    public Result {
        benefits = List.copyOf(benefits);
        proposals = List.copyOf(proposals);
    }
}
