package probity.policy.guard;

import java.util.List;
import java.util.stream.Stream;
import probity.policy.guard.rule.Verdict;

/// The decision tables for tests of other packages.
public final class DecidedCases {

    private DecidedCases() {}

    /// What `rule` finds in the first case of the decision tables that brings this verdict of it forth.
    ///
    /// @throws AssertionError when there is none
    public static Finding finding(String rule, Verdict verdict) {
        Guard guard = Guard.shipped();
        Stream<Judgement> effects = GuardCases.effects().stream().map(one -> guard.judge(one.stated()));
        Stream<Judgement> parameters = GuardCases.parameters().stream()
                .map(one -> guard.judge(PolicyDraft.with(one.parameter(), one.value())));
        return Stream.concat(effects, parameters)
                .map(Judgement::findings)
                .flatMap(List::stream)
                .filter(one -> one.rule().equals(rule) && one.verdict() == verdict)
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " has no policy file and no case: " + verdict));
    }
}
