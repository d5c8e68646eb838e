package probity.policy.guard.rule;

import java.util.Map;
import probity.policy.diagnostic.Place;

/// One thing in a policy that a rule of the guard is about.
///
/// @param verdict the rule's; never ALLOW
/// @param words what stands in for the names in braces in the rule's sentence
public record Concern(Verdict verdict, Place place, Map<String, String> words) {

    public Concern {
        words = Map.copyOf(words);
        if (verdict == Verdict.ALLOW) {
            throw new IllegalArgumentException("a concern is never ALLOW");
        }
    }
}
