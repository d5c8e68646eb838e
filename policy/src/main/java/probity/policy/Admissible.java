package probity.policy;

import probity.core.policy.Policy;
import probity.policy.guard.Judgement;
import probity.policy.guard.RecordGuard;

/// A policy that may be evaluated on real records. That does not mean that it may be activated: see its judgement.
///
/// @param records judges each record as it comes in, and its effects when somebody asks about one subject
public record Admissible(Policy policy, String hash, Judgement judgement, RecordGuard records)
        implements CompiledPolicy {

    @Override
    public String programme() {
        return policy.programme();
    }
}
