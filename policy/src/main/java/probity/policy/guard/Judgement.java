package probity.policy.guard;

import java.util.List;
import probity.policy.guard.rule.Verdict;

/// Everything that the guard finds, and which guard it was.
///
/// @param findings in the order of the rule table, each once
/// @param newest those of them that are about the newest version
/// @param guardVersion version of the taxonomy and the predicates
/// @param ruleHash SHA-256 of the rule table with the version
public record Judgement(List<Finding> findings, List<Finding> newest, int guardVersion, String ruleHash) {

    public Judgement {
        findings = List.copyOf(findings);
        newest = List.copyOf(newest);
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
        return new Judgement(findings, judgements.getLast().newest(), first.guardVersion(), first.ruleHash());
    }

    /// What stands against the newest version. What an earlier one left open is answered, or shown to be open, by
    /// that version; a refusal is one of the policy as a whole, whichever version it is about.
    public Judgement ofNewest() {
        List<Finding> kept = findings.stream()
                .filter(one -> one.verdict() == Verdict.REFUSE || newest.contains(one))
                .toList();
        return new Judgement(kept, newest, guardVersion, ruleHash);
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
