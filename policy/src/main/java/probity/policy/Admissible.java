package probity.policy;

import probity.core.policy.Policy;

/// A policy that may be evaluated on real records.
public record Admissible(Policy policy, String hash) implements CompiledPolicy {

    @Override
    public String programme() {
        return policy.programme();
    }
}
