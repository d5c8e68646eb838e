package probity.policy.guard.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.policy.diagnostic.Place;
import probity.policy.guard.taxonomy.Gravity;

/// What the guard must know of one rule of a policy.
///
/// @param readsText whether `when`, `points`, `grade` or `gravity` reads a field of free text
/// @param missing numbers and durations of the rule that its article's text does not mention
/// @param gravity of the records it reads
/// @param votes whether these are votes on contributions, each a record of its own
/// @param loss the most that one record can take away, in points of the last decimal; 0 when it takes nothing
/// @param range from the floor to the ceiling, or to the highest band's beginning; null when the policy has neither
public record RuleTerms(
        String id,
        Place at,
        boolean readsText,
        List<String> missing,
        Gravity gravity,
        boolean votes,
        long loss,
        @Nullable Long range) {

    public RuleTerms {
        missing = List.copyOf(missing);
        if (loss < 0) {
            throw new IllegalArgumentException("rule " + id + ": loss " + loss);
        }
    }
}
