package probity.policy.conflict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import probity.core.expression.BooleanExpression;
import probity.policy.conflict.Claim.Located;
import probity.policy.diagnostic.Code;

/// Finds rules without points or grade that do the same twice; those with either are a conflict already.
final class Twins {

    private final List<Located> rules;

    Twins(List<Located> rules) {
        this.rules = rules;
    }

    void report() {
        Map<BooleanExpression, Claim> seen = new HashMap<>();
        for (Located rule : rules) {
            Claim claim = rule.claim();
            if (!claim.movesPoints() && !claim.grades()) {
                Claim first = seen.putIfAbsent(claim.rule().when().expression(), claim);
                if (first != null && !first.isSettledWith(claim) && first.isSameFor(claim)) {
                    claim.report()
                            .add(
                                    Code.RULES_IDENTICAL,
                                    claim.at(),
                                    "`" + claim.rule().id() + "` does exactly what `"
                                            + first.rule().id() + "` (article "
                                            + first.rule().article() + ") does.",
                                    "Keep one of them, and let lists and measures name that one.");
                }
            }
        }
    }
}
