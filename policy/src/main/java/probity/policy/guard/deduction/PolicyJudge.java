package probity.policy.guard.deduction;

import java.util.ArrayList;
import java.util.List;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.policy.guard.Guard;
import probity.policy.guard.Judgement;

/// Judges a checked policy with all its versions.
public final class PolicyJudge {

    private PolicyJudge() {}

    /// @param written the texts of the versions, in the order of [Policy#versions]
    public static Judgement judge(Policy policy, List<Written> written) {
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < policy.versions().size(); i++) {
            PolicyVersion before = i == 0 ? null : policy.versions().get(i - 1);
            Edition edition = new Edition(policy, policy.versions().get(i), before, written.get(i));
            judgements.add(Guard.shipped()
                    .judge(new EffectDeduction(edition).effects(), new PolicyDeduction(edition).facts()));
        }
        return Judgement.ofAll(judgements);
    }
}
