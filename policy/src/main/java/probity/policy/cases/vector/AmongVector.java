package probity.policy.cases.vector;

import static probity.policy.cases.vector.Plain.object;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import probity.core.derived.Ranked;
import probity.core.derived.Ranking;
import probity.core.policy.Policy;
import probity.core.result.Standing;
import probity.policy.cases.AmongOthers;
import probity.policy.cases.Case;

/// The other subjects of a case, and the place among them.
final class AmongVector {

    private final Policy policy;
    private final Case of;
    private final List<String> groups;

    private AmongVector(Policy policy, Case of, List<String> groups) {
        this.policy = policy;
        this.of = of;
        this.groups = groups;
    }

    /// Null where the case states no others, or the policy declares no percentile on its day.
    static @Nullable AmongVector of(Policy policy, Case of) {
        Ranking ranking = of.among().isEmpty() ? null : Ranking.of(policy, of.asOf());
        return ranking == null ? null : new AmongVector(policy, of, ranking.groups());
    }

    List<Map<String, @Nullable Object>> others() {
        return of.among().stream().map(this::other).toList();
    }

    private Map<String, @Nullable Object> other(Ranked one) {
        int decimals = policy.versions().getFirst().scale().decimals();
        Map<String, @Nullable Object> other = object("score", BigDecimal.valueOf(one.score(), decimals));
        for (int group = 0; group < groups.size(); group++) {
            if (one.groups().get(group) != null) {
                other.put(groups.get(group), one.groups().get(group));
            }
        }
        return other;
    }

    /// Whole percent, or null for no share.
    Map<String, @Nullable Object> percentile(Standing standing) {
        AmongOthers shares = AmongOthers.of(policy, of, standing);
        Map<String, @Nullable Object> percentile = object("programme", orNull(shares.all()));
        shares.groups().forEach((group, share) -> percentile.put(group, orNull(share)));
        return percentile;
    }

    private static @Nullable Integer orNull(OptionalInt percent) {
        return percent.isPresent() ? Integer.valueOf(percent.getAsInt()) : null;
    }
}
