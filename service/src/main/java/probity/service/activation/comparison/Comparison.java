package probity.service.activation.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import probity.core.comparison.Basis;
import probity.core.comparison.Flow;
import probity.core.comparison.Move;
import probity.core.comparison.Tally;

/// What a candidate changes for the live subjects.
///
/// @param about what was compared, and by what
/// @param tally how many gain, lose, and stay
/// @param moves how many go from one band to another, by both; those who stay are left out
/// @param lists how many enter and leave each list
/// @param changes every subject whose score, band or lists change, in alphabetical order; empty where subjects are
///     natural persons, about whom only counts are given
public record Comparison(
        About about,
        Tally tally,
        SortedMap<Move, Long> moves,
        SortedMap<String, Flow> lists,
        List<LiveChange> changes) {

    public Comparison {
        moves = new TreeMap<>(moves);
        lists = new TreeMap<>(lists);
        changes = List.copyOf(changes);
    }

    /// @param day on which both are evaluated
    /// @param head how many entries of the ledger were known
    /// @param persons whether the subjects are natural persons
    public record About(Basis basis, LocalDate day, long head, boolean persons) {}
}
