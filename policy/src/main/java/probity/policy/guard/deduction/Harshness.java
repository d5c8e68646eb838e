package probity.policy.guard.deduction;

import java.time.Period;
import probity.core.policy.Better;
import probity.core.policy.ScoreScale;
import probity.core.rule.Points;
import probity.core.rule.Rule;
import probity.core.rule.Validity;

/// Whether one rule is at most as hard on a subject as another. Only what can be seen without knowing the
/// record is taken for milder; in doubt a change is harder.
final class Harshness {

    private Harshness() {}

    /// @param rule the later rule
    /// @param earlier the rule that valued the same facts before
    /// @param scale of the later rule
    static boolean isAtMost(Rule rule, Rule earlier, ScoreScale scale) {
        return rule.on() == earlier.on()
                && rule.when().equals(earlier.when())
                && points(rule.points(), earlier.points(), scale)
                && length(rule.validity(), earlier.validity())
                && rule.caps().containsAll(earlier.caps())
                && (earlier.repair() == null || earlier.repair().equals(rule.repair()))
                && (rule.grade() == null || rule.grade().equals(earlier.grade()))
                && rule.combination().equals(earlier.combination());
    }

    private static boolean points(Points points, Points earlier, ScoreScale scale) {
        return points.equals(earlier)
                || (points instanceof Points.Fixed(long now)
                        && earlier instanceof Points.Fixed(long before)
                        && (scale.better() == Better.HIGHER ? now >= before : now <= before));
    }

    private static boolean length(Validity validity, Validity earlier) {
        return validity.equals(earlier)
                || earlier instanceof Validity.Unlimited
                || (validity instanceof Validity.Lasts(Period now)
                        && earlier instanceof Validity.Lasts(Period before)
                        && !before.minus(now).normalized().isNegative());
    }
}
