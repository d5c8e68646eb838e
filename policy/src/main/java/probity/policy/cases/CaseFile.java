package probity.policy.cases;

import java.util.List;
import probity.policy.diagnostic.Diagnostic;

/// What came of reading a file of cases.
public sealed interface CaseFile {

    /// @param cases in the order of the file
    record Cases(List<Case> cases, List<Diagnostic> warnings) implements CaseFile {
        public Cases {
            cases = List.copyOf(cases);
            warnings = List.copyOf(warnings);
        }
    }

    /// @param diagnostics everything found; at least one is an error
    record Faulty(List<Diagnostic> diagnostics) implements CaseFile {
        public Faulty {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
