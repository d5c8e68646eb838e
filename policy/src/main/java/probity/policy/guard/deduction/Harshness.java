package probity.policy.guard.deduction;

import java.time.Period;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Better;
import probity.core.policy.PolicyVersion;
import probity.core.rule.Points;
import probity.core.rule.RepairTerms;
import probity.core.rule.Rule;
import probity.core.rule.Validity;

/// Whether one rule is at most as hard on a subject as another. Only what can be seen without knowing the record is
/// taken for milder; in doubt a change is harder.
final class Harshness {

    private Harshness() {}

    /// A rule with the version that it belongs to.
    record Placed(Rule rule, PolicyVersion version) {
        /// The points of every record; null when they differ from record to record.
        @Nullable
        Long fixed() {
            return switch (rule.points()) {
                case Points.Fixed(long points) -> points;
                case Points.None _ -> 0L;
                default -> null;
            };
        }

        String dimension() {
            return version.scale().dimensions().get(rule.dimension()).id();
        }

        Better better() {
            return version.scale().better();
        }

        /// Whether it gives nothing to anybody for certain.
        boolean onlyTakes() {
            Long points = fixed();
            return points != null && (better() == Better.HIGHER ? points <= 0 : points >= 0);
        }
    }

    /// @param later the later rule
    /// @param earlier the rule that valued the same facts before
    static boolean isAtMost(Placed later, Placed earlier) {
        Rule rule = later.rule();
        Rule before = earlier.rule();
        return rule.on() == before.on()
                && later.better() == earlier.better()
                && later.dimension().equals(earlier.dimension())
                && rule.when().equals(before.when())
                && points(later, earlier)
                && length(rule.validity(), before.validity())
                && (rule.caps().equals(before.caps())
                        || (later.onlyTakes() && rule.caps().containsAll(before.caps())))
                && repair(later, before.repair())
                && (rule.grade() == null || rule.grade().equals(before.grade()))
                && rule.combination().equals(before.combination());
    }

    private static boolean points(Placed later, Placed earlier) {
        Long now = later.fixed();
        Long before = earlier.fixed();
        if (now == null || before == null) {
            return later.rule().points().equals(earlier.rule().points());
        }
        return later.better() == Better.HIGHER ? now >= before : now <= before;
    }

    /// A way to make a loss good that there was none before is milder, unless something else then counts instead.
    private static boolean repair(Placed later, @Nullable RepairTerms before) {
        RepairTerms repair = later.rule().repair();
        if (repair == null || before != null) {
            return before == null || before.equals(repair);
        }
        return repair.then() == null && later.onlyTakes();
    }

    private static boolean length(Validity validity, Validity earlier) {
        return validity.equals(earlier)
                || earlier instanceof Validity.Unlimited
                || (validity instanceof Validity.Lasts(Period now)
                        && earlier instanceof Validity.Lasts(Period before)
                        && !before.minus(now).normalized().isNegative());
    }
}
