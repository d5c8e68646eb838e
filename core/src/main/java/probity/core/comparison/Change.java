package probity.core.comparison;

import java.util.List;
import probity.core.result.Result;

/// What two policies give for one subject.
///
/// @param gain 1 when the score moves to the better side, −1 to the worse, 0 when it stays
public record Change(Result before, Result after, int gain) {

    /// Whether anything differs at all.
    public boolean isAny() {
        return !before.equals(after);
    }

    /// Score after less score before, in units of the last decimal.
    public long difference() {
        return Math.subtractExact(after.standing().score(), before.standing().score());
    }

    public boolean movesBand() {
        return !before.standing().band().equals(after.standing().band());
    }

    public List<String> listsEntered() {
        return without(after.standing().lists(), before.standing().lists());
    }

    public List<String> listsLeft() {
        return without(before.standing().lists(), after.standing().lists());
    }

    public List<String> benefitsGained() {
        return without(after.benefits(), before.benefits());
    }

    public List<String> benefitsLost() {
        return without(before.benefits(), after.benefits());
    }

    /// Ids of the restrictions that are proposed after and were not before.
    public List<String> proposalsAdded() {
        return without(after.proposals(), before.proposals());
    }

    public List<String> proposalsEnded() {
        return without(before.proposals(), after.proposals());
    }

    private static List<String> without(List<String> some, List<String> others) {
        return some.stream().filter(one -> !others.contains(one)).toList();
    }
}
