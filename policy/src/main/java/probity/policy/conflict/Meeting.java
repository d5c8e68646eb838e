package probity.policy.conflict;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import probity.core.policy.RecordType;
import probity.core.rule.OneAct;
import probity.core.rule.Rule;

/// How two rules of one checked version that read the same record type stand to each other.
public enum Meeting {
    /// The first counts instead of the second where both could.
    GOES_BEFORE,
    /// The second counts instead of the first where both could.
    GIVES_WAY,
    /// Of what both make of one act the larger counts.
    LARGER_COUNTS,
    /// No record meets both conditions.
    APART,
    /// Nothing is to be decided: one of them neither moves points nor sets a grade, or they move different dimensions.
    NO_CONTEST,
    /// Both count for one record, as their author has declared (`adds-to`): undeclared, the policy would not compile.
    BOTH_COUNT;

    /// @param type the record type that both read
    public static Meeting of(Rule first, Rule second, RecordType type) {
        if (first.combination().exceptionTo().contains(second.id())) {
            return GOES_BEFORE;
        }
        if (second.combination().exceptionTo().contains(first.id())) {
            return GIVES_WAY;
        }
        if (isOneAct(first.combination().act(), second.combination().act())) {
            return LARGER_COUNTS;
        }
        if (isApart(first, second, new Regions(type))) {
            return APART;
        }
        return contest(first, second) ? BOTH_COUNT : NO_CONTEST;
    }

    private static boolean isOneAct(@Nullable OneAct first, @Nullable OneAct second) {
        return first != null && second != null && Objects.equals(first.provision(), second.provision());
    }

    private static boolean isApart(Rule first, Rule second, Regions regions) {
        List<Region> both = Regions.both(
                regions.of(first.when().expression(), true),
                regions.of(second.when().expression(), true));
        return both != null && both.isEmpty();
    }

    private static boolean contest(Rule first, Rule second) {
        boolean points = Claim.movesPoints(first) && Claim.movesPoints(second);
        boolean grades = first.grade() != null && second.grade() != null;
        return (points && first.dimension() == second.dimension()) || grades;
    }
}
