package probity.policy.guard.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import probity.policy.guard.facts.PolicyFacts;

/// Every rule about a policy as a whole, by its id.
public final class PolicyRules {

    static final Map<String, PolicyRule> BY_ID = all();

    private PolicyRules() {}

    private static Map<String, PolicyRule> all() {
        Map<String, PolicyRule> all = new LinkedHashMap<>();
        all.putAll(RightsRules.BY_ID);
        all.putAll(ProvisionRules.BY_ID);
        all.putAll(GovernanceRules.BY_ID);
        return all;
    }

    /// What the rules of `table` have against `policy`, by rule, in the order of the table.
    public static Map<RuleRow, List<Concern>> concerns(PolicyFacts policy, RuleTable table) {
        Map<RuleRow, List<Concern>> concerns = new LinkedHashMap<>();
        for (RuleRow row : table.rows()) {
            PolicyRule rule = BY_ID.get(row.id());
            List<Concern> own = new ArrayList<>(rule == null ? List.of() : rule.judge(policy));
            own.removeIf(concern -> concern.verdict() != row.verdict());
            if (!own.isEmpty()) {
                concerns.put(row, own);
            }
        }
        return concerns;
    }
}
