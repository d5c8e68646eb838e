package probity.policy.format;

import java.util.List;
import probity.policy.diagnostic.Diagnostic;

/// What came of laying out a document.
public sealed interface Formatting {

    /// @param text the document in the one layout; the same as before when it had it already
    record Formatted(String text) implements Formatting {}

    /// The document is not readable, or its layout cannot be changed without losing something.
    ///
    /// @param diagnostics why; at least one
    record Refused(List<Diagnostic> diagnostics) implements Formatting {
        public Refused {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
