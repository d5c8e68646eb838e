package probity.core.derived;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where one subject stands among the others.
///
/// @param all among all of them
/// @param groups one entry for each group that the policy declares: among those with the same value; null where the
///     subject has none
public record Shares(Share all, List<@Nullable Share> groups) {

    public Shares {
        // List.copyOf would refuse the nulls that stand for no group.
        groups = Collections.unmodifiableList(new ArrayList<>(groups));
    }
}
