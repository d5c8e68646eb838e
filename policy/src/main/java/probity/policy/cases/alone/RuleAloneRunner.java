package probity.policy.cases.alone;

import java.util.stream.Collectors;
import probity.core.policy.Policy;
import probity.core.record.RecordList;
import probity.core.rule.Rule;
import probity.core.score.Evaluator;
import probity.policy.CompiledPolicy;
import probity.policy.SyntheticDoor;
import probity.policy.cases.CaseResult;

/// Evaluates cases by a policy as if it held one rule alone.
public final class RuleAloneRunner {

    private final String rule;
    private final Policy policy;
    private final Evaluator evaluator;

    /// @param rule id of a rule of some version
    public RuleAloneRunner(CompiledPolicy compiled, String rule) {
        this.rule = rule;
        this.policy = SyntheticDoor.open(compiled).onlyRule(rule);
        this.evaluator = new Evaluator(policy);
    }

    /// @param result of a case by the whole policy
    public RuleAlone run(CaseResult result) {
        return new RuleAlone(
                rule,
                result,
                evaluator.evaluate(
                        new RecordList(result.of().records()), result.of().asOf()),
                policy.types(),
                policy.versions().stream()
                        .flatMap(version -> version.rules().stream().map(Rule::on))
                        .collect(Collectors.toSet()));
    }
}
