package probity.policy.cases.vector;

import java.util.List;
import probity.policy.cases.CaseResult.Compared;

/// What a vector gave.
///
/// @param compared one entry for each member of its result
public record VectorResult(String name, List<Compared> compared) {

    public VectorResult {
        compared = List.copyOf(compared);
    }

    public boolean passed() {
        return compared.stream().allMatch(Compared::agrees);
    }

    /// The name and, for a failed vector, what was expected (`-`) and what came of it (`+`).
    public String text() {
        StringBuilder text = new StringBuilder(passed() ? "passed  " : "FAILED  ")
                .append(name)
                .append('\n');
        for (Compared one : compared) {
            if (!one.agrees()) {
                text.append("  - ").append(one.what()).append(": ");
                text.append(one.expected()).append('\n');
                text.append("  + ").append(one.what()).append(": ");
                text.append(one.actual()).append('\n');
            }
        }
        return text.toString();
    }
}
