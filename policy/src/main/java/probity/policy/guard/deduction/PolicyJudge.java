package probity.policy.guard.deduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import probity.core.policy.Policy;
import probity.policy.guard.Guard;
import probity.policy.guard.Judgement;
import probity.policy.guard.RecordGuard;
import probity.policy.guard.deduction.ChangeDeduction.Stage;
import probity.policy.guard.facts.StatedEffect;

/// Judges a checked policy with all its versions.
///
/// @param judgement on the policy
/// @param records judges single records under the newest version
public record PolicyJudge(Judgement judgement, RecordGuard records) {

    /// @param written the texts of the versions, in the order of [Policy#versions]
    public static PolicyJudge judge(Policy policy, List<Written> written) {
        Guard guard = Guard.shipped();
        List<Judgement> judgements = new ArrayList<>();
        Set<StatedEffect> effects = Set.of();
        Stage before = null;
        for (Reign reign : Reign.of(policy, written)) {
            effects = new EffectDeduction(reign).effects();
            Stage now = new Stage(reign.edition(), effects);
            judgements.add(guard.judge(effects, new PolicyDeduction(reign).facts(ChangeDeduction.of(now, before))));
            before = now;
        }
        return new PolicyJudge(Judgement.ofAll(judgements), new RecordGuard(guard, effects));
    }
}
