package probity.policy.conflict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.policy.conflict.Claim.Located;
import probity.policy.diagnostic.Code;

/// Finds rules that no record can ever reach.
final class Reach {

    private final Regions regions;
    private final List<Located> rules;

    Reach(Regions regions, List<Located> rules) {
        this.regions = regions;
        this.rules = rules;
    }

    void report() {
        for (Located rule : rules) {
            List<Region> own = rule.regions();
            if (own != null && own.isEmpty()) {
                complain(
                        rule,
                        Code.RULE_UNREACHABLE,
                        "No record can meet the condition of `"
                                + rule.claim().rule().id() + "`.",
                        "Check the condition against the fields' `min`, `max` and `values`, or delete the rule.");
            } else if (own != null && isCovered(rule, own)) {
                complain(
                        rule,
                        Code.RULE_UNREACHABLE,
                        "Whenever the condition of `" + rule.claim().rule().id()
                                + "` is met, a rule that is an exception to it counts instead.",
                        "Narrow the exceptions, or delete the rule.");
            }
        }
    }

    private static void complain(Located rule, Code code, String sentence, String help) {
        rule.claim().report().add(code, rule.claim().at(), sentence, help);
    }

    private boolean isCovered(Located rule, List<Region> own) {
        @Nullable List<Region> left = own;
        boolean exceptions = false;
        for (Located other : rules) {
            if (other.claim()
                    .rule()
                    .combination()
                    .exceptionTo()
                    .contains(rule.claim().rule().id())) {
                exceptions = true;
                left = Regions.both(left, regions.of(other.claim().rule().when().expression(), false));
            }
        }
        return exceptions && left != null && left.isEmpty();
    }
}
