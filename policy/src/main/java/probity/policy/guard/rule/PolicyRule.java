package probity.policy.guard.rule;

import java.util.List;
import probity.policy.guard.facts.PolicyFacts;

/// The predicate of a rule about a policy as a whole. It may speak of several places.
@FunctionalInterface
interface PolicyRule {

    List<Concern> judge(PolicyFacts policy);
}
