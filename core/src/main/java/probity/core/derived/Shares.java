package probity.core.derived;

import java.util.List;

/// Where one subject stands among the others.
///
/// @param all among all of them
/// @param groups one entry for each group that the policy declares: among those with the same value
public record Shares(Share all, List<Share> groups) {

    public Shares {
        groups = List.copyOf(groups);
    }
}
