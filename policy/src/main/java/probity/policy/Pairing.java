package probity.policy;

import java.util.List;
import probity.policy.diagnostic.Diagnostic;

/// What came of compiling two policies over the same record types.
public sealed interface Pairing {

    record Paired(CompiledPolicy older, CompiledPolicy newer) implements Pairing {}

    /// One of them is no policy, or they cannot share their record types.
    ///
    /// @param diagnostics at least one is an error
    record Unreadable(List<Diagnostic> diagnostics) implements Pairing {
        public Unreadable {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
