package probity.policy.guard;

import probity.policy.diagnostic.Place;
import probity.policy.guard.rule.Closing;
import probity.policy.guard.rule.Verdict;

/// What one rule of the guard has against one place of a policy.
///
/// @param rule id of the rule, such as `CTX-1`
/// @param verdict never ALLOW
/// @param law what the rule rests on
/// @param sentence what is found
/// @param cure what to do
/// @param closing where it can be done
public record Finding(
        String rule, Verdict verdict, Place place, String law, String sentence, String cure, Closing closing) {

    /// Whether it stands against activation and the text of the policy cannot change that.
    public boolean atActivation() {
        return closing == Closing.ACTIVATION;
    }
}
