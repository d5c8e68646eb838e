package probity.policy;

import java.util.List;
import probity.policy.diagnostic.Diagnostic;

/// What came of compiling a policy.
public sealed interface Compilation {

    /// Errors and warnings, in the order of the files and their lines.
    List<Diagnostic> diagnostics();

    /// The policy can be used.
    ///
    /// @param warnings what its author should know
    record Compiled(CompiledPolicy policy, List<Diagnostic> warnings) implements Compilation {
        public Compiled {
            warnings = List.copyOf(warnings);
        }

        @Override
        public List<Diagnostic> diagnostics() {
            return warnings;
        }
    }

    /// The files do not make a policy.
    ///
    /// @param diagnostics every error and warning; at least one is an error
    record Unreadable(List<Diagnostic> diagnostics) implements Compilation {
        public Unreadable {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
