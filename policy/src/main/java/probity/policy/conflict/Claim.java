package probity.policy.conflict;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.rule.Points;
import probity.core.rule.Rule;
import probity.policy.diagnostic.Position;
import probity.policy.diagnostic.Report;

/// A rule as it is held against the others: where it stands, and what its author has declared.
///
/// @param addsTo ids of rules that count beside it for one record
/// @param at where faults of the rule are shown
public record Claim(Rule rule, Set<String> addsTo, Position at, Report report) {

    public Claim {
        addsTo = Set.copyOf(addsTo);
    }

    boolean movesPoints() {
        return movesPoints(rule);
    }

    static boolean movesPoints(Rule rule) {
        return !(rule.points() instanceof Points.None)
                && !(rule.points() instanceof Points.Fixed(long points) && points == 0);
    }

    boolean grades() {
        return rule.grade() != null;
    }

    /// Whether one of the two is declared to go before the other or to count beside it, or one provision lets only the
    /// larger of them count.
    boolean isSettledWith(Claim other) {
        boolean exception = rule.combination().exceptionTo().contains(other.rule.id())
                || other.rule.combination().exceptionTo().contains(rule.id());
        boolean both = addsTo.contains(other.rule.id()) || other.addsTo.contains(rule.id());
        return exception || both || isOneActWith(other);
    }

    private boolean isOneActWith(Claim other) {
        return rule.combination().act() != null
                && other.rule.combination().act() != null
                && rule.combination()
                        .act()
                        .provision()
                        .equals(other.rule.combination().act().provision());
    }

    /// Whether both count for as long and end in the same way.
    boolean isSameFor(Claim other) {
        return rule.validity().equals(other.rule.validity()) && Objects.equals(rule.repair(), other.rule.repair());
    }

    /// What the rule looks at and where that leaves it.
    ///
    /// @param regions null when the condition is too long to be looked into
    record Located(Claim claim, @Nullable List<Region> regions) {}
}
