package probity.policy.guard;

import java.util.List;
import probity.policy.guard.rule.Verdict;

/// Everything that the guard finds, and which guard it was.
///
/// @param findings in the order of the rule table, each once
/// @param newest those of them that bear on the days of the newest version
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

    /// What stands against the policy from the newest version's first day on, and the verdict on it: what is found
    /// against that version and against every rule that counts on its days, and every refusal, whichever version
    /// it is about. What only an earlier version left open, and no longer bears on anybody, is not among it.
    public Judgement ofNewest() {
        List<Finding> kept = findings.stream()
                .filter(one -> one.verdict() == Verdict.REFUSE || newest.contains(one))
                .toList();
        return new Judgement(kept, newest, guardVersion, ruleHash);
    }

    /// What [#ofNewest] leaves out.
    public Judgement answered() {
        List<Finding> kept = ofNewest().findings();
        return new Judgement(
                findings.stream().filter(one -> !kept.contains(one)).toList(), List.of(), guardVersion, ruleHash);
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
