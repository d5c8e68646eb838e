package probity.policy.guard.deduction;

import java.util.List;
import probity.core.policy.Policy;
import probity.policy.guard.Guard;
import probity.policy.guard.Judgement;

/// Judges a checked policy with all its versions.
public final class PolicyJudge {

    private PolicyJudge() {}

    /// @param written the texts of the versions, in the order of [Policy#versions]
    public static Judgement judge(Policy policy, List<Written> written) {
        return Judgement.ofAll(
                Reign.of(policy, written).stream().map(PolicyJudge::judge).toList());
    }

    private static Judgement judge(Reign reign) {
        return Guard.shipped().judge(new EffectDeduction(reign).effects(), new PolicyDeduction(reign).facts());
    }
}
