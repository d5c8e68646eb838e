package probity.core.explanation;

import java.util.List;
import probity.core.result.CapUse;
import probity.core.rule.Rule;

/// What one more record under a rule of the policy could still do on the day judged.
///
/// @param limits how far each limit on the rule is used; empty for a rule without limits
public record Prospect(Rule rule, List<CapUse> limits) {
    public Prospect {
        limits = List.copyOf(limits);
    }
}
