package probity.policy.cases;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;
import probity.policy.SyntheticDoor;

/// The programmes whose folders lie beside that of the one whose cases are read.
final class Siblings {

    private final @Nullable Path folder;
    private final Map<String, Policy> known = new HashMap<>();

    /// @param folder of the programme whose cases are read; null where there are no others
    Siblings(@Nullable Path folder) {
        this.folder = folder;
    }

    /// The policy of the programme called `id`; null when there is none that compiles.
    @Nullable
    Policy of(String id) {
        if (folder != null && !known.containsKey(id)) {
            Path other = folder.toAbsolutePath().normalize().resolveSibling(id);
            if (PolicyCompiler.compile(other) instanceof Compilation.Compiled compiled) {
                known.put(id, SyntheticDoor.open(compiled.policy()));
            }
        }
        return known.get(id);
    }
}
