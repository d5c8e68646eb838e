package probity.service.page.activation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import probity.policy.PolicyFile;
import probity.policy.guard.Finding;
import probity.policy.guard.Judgement;
import probity.policy.guard.rule.Verdict;
import probity.service.page.Fact;
import probity.service.page.Words;

/// What the guard has against a policy, as a page says it.
public final class Reasons {

    private Reasons() {}

    /// What the text has to answer, REFUSE first.
    ///
    /// @param files of which lines are shown, where a finding points into one of them
    public static List<CandidatePage.Reason> of(Judgement judgement, List<PolicyFile> files, Words words) {
        List<Extracts> extracts = files.stream().map(Extracts::new).toList();
        List<Finding> findings = judgement.findings().stream()
                .filter(one -> one.verdict() == Verdict.REFUSE || !one.atActivation())
                .sorted(Comparator.comparing(Finding::verdict).reversed())
                .toList();
        List<CandidatePage.Reason> reasons = new ArrayList<>();
        for (Finding one : findings) {
            String article = one.place().article();
            String count = words.say(
                    one.verdict() == Verdict.REFUSE ? "candidate.reason" : "candidate.condition",
                    reasons.size() + 1,
                    findings.size());
            reasons.add(new CandidatePage.Reason(
                    count,
                    article.isEmpty() ? words.say("candidate.whole") : words.say("candidate.article", article),
                    one.sentence().replace("`", ""),
                    extracts.stream()
                            .flatMap(file -> file.around(one.place()).stream())
                            .toList(),
                    List.of(
                            Fact.of(words.say("candidate.rule"), one.rule()),
                            Fact.of(words.say("candidate.law"), one.law()),
                            Fact.of(words.say("candidate.cure"), one.cure().replace("`", "")))));
        }
        return reasons;
    }
}
