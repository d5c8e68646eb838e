package probity.policy;

import probity.core.policy.Policy;
import probity.policy.guard.Judgement;

/// A policy about natural persons that is refused: nobody real may be judged by it. It has no accessor for the policy
/// itself; see [SyntheticDoor].
public final class SyntheticOnly implements CompiledPolicy {

    private final Policy policy;
    private final String hash;

    private final Judgement judgement;

    SyntheticOnly(Policy policy, String hash, Judgement judgement) {
        this.policy = policy;
        this.hash = hash;
        this.judgement = judgement;
    }

    @Override
    public String programme() {
        return policy.programme();
    }

    @Override
    public String hash() {
        return hash;
    }

    @Override
    public Judgement judgement() {
        return judgement;
    }

    Policy policy() {
        return policy;
    }
}
