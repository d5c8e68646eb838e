package probity.policy;

import probity.core.policy.Policy;
import probity.policy.guard.Judgement;

/// A policy that may be evaluated on real records. That does not mean that it may be activated: see its judgement.
public record Admissible(Policy policy, String hash, Judgement judgement) implements CompiledPolicy {

    @Override
    public String programme() {
        return policy.programme();
    }
}
