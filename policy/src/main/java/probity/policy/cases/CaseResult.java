package probity.policy.cases;

import java.util.List;
import probity.core.result.Evaluation;
import probity.core.result.Line;

/// What a case gave.
///
/// @param compared one entry for each thing the case states
public record CaseResult(Case of, Evaluation evaluation, List<Compared> compared) {

    public CaseResult {
        compared = List.copyOf(compared);
    }

    /// Something a case states, beside what the evaluation gave, both as people write them.
    public record Compared(String what, String expected, String actual) {
        public boolean agrees() {
            return expected.equals(actual);
        }
    }

    public boolean passed() {
        return compared.stream().allMatch(Compared::agrees);
    }

    /// Whether the rule called `rule` moves points in this case, or the case says that it does.
    public boolean concerns(String rule) {
        boolean counted = evaluation.lines().stream()
                .anyMatch(line -> line instanceof Line.Counted one && one.rule().equals(rule));
        return counted
                || (of.expect().because() != null && of.expect().because().containsKey(rule));
    }

    /// The name and, for a failed case, expected (`-`) and actual (`+`) lines among those that agree.
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(passed() ? "passed  " : "FAILED  ").append(of.name()).append('\n');
        if (passed()) {
            return text.toString();
        }
        text.append("  ")
                .append(of.place().file())
                .append(':')
                .append(of.place().position().line());
        text.append(", as of ").append(of.asOf()).append('\n');
        for (Compared one : compared) {
            if (one.agrees()) {
                text.append("    ")
                        .append(one.what())
                        .append(": ")
                        .append(one.actual())
                        .append('\n');
            } else {
                text.append("  - ")
                        .append(one.what())
                        .append(": ")
                        .append(one.expected())
                        .append('\n');
                text.append("  + ")
                        .append(one.what())
                        .append(": ")
                        .append(one.actual())
                        .append('\n');
            }
        }
        for (String one : of.unmade()) {
            text.append("    ").append(one).append('\n');
        }
        return text.toString();
    }
}
