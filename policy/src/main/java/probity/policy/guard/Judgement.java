package probity.policy.guard;

import java.util.List;
import probity.policy.guard.rule.Verdict;

/// Everything that the guard finds, and which guard it was.
///
/// @param findings in the order of the rule table, each once
/// @param guardVersion version of the taxonomy and the predicates
/// @param ruleHash SHA-256 of the rule table with the version
public record Judgement(List<Finding> findings, int guardVersion, String ruleHash) {

    public Judgement {
        findings = List.copyOf(findings);
    }

    /// The strictest of the findings; ALLOW without any.
    public Verdict verdict() {
        return findings.stream().map(Finding::verdict).reduce(Verdict.ALLOW, Verdict::and);
    }
}
