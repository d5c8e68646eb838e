package probity.core.derived;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One subject as others are compared with it.
///
/// @param score in units of the policy's last decimal
/// @param groups one entry for each group that the policy declares: the value that puts the subject into one; null
///     where it has none
public record Ranked(long score, List<@Nullable String> groups) {

    public Ranked {
        // List.copyOf would refuse the nulls that stand for no group.
        groups = Collections.unmodifiableList(new ArrayList<>(groups));
    }
}
