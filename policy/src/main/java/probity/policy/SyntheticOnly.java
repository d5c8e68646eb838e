package probity.policy;

import probity.core.policy.Policy;

/// A policy about natural persons that is refused: nobody real may be judged by it. It has no accessor for the policy
/// itself; see [SyntheticDoor].
public final class SyntheticOnly implements CompiledPolicy {

    private final Policy policy;
    private final String hash;

    SyntheticOnly(Policy policy, String hash) {
        this.policy = policy;
        this.hash = hash;
    }

    @Override
    public String programme() {
        return policy.programme();
    }

    @Override
    public String hash() {
        return hash;
    }

    Policy policy() {
        return policy;
    }
}
