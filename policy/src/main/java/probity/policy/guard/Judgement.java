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

    /// The findings of several versions of one policy, by one guard.
    ///
    /// @param judgements at least one
    public static Judgement ofAll(List<Judgement> judgements) {
        Judgement first = judgements.getFirst();
        List<Finding> findings = judgements.stream()
                .flatMap(one -> one.findings().stream())
                .distinct()
                .toList();
        return new Judgement(findings, first.guardVersion(), first.ruleHash());
    }

    /// Whether something stands against the policy that its text could cure, or that nothing cures.
    public boolean isOpenInFile() {
        return findings.stream().anyMatch(finding -> !finding.atActivation());
    }

    /// The strictest of the findings; ALLOW without any.
    public Verdict verdict() {
        return findings.stream().map(Finding::verdict).reduce(Verdict.ALLOW, Verdict::and);
    }
}
