package probity.service.activation.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a candidate changes for the live subjects.
///
/// @param about what was compared, and by what
/// @param tally how many gain, lose, and stay
/// @param moves how many go from one band to another, by both; those who stay are left out
/// @param lists how many enter and leave each list
/// @param changes every subject whose score, band or lists change, in alphabetical order; empty where subjects are
///     natural persons, about whom only counts are given
public record Comparison(
        About about, Tally tally, SortedMap<Move, Long> moves, SortedMap<String, Flow> lists, List<Change> changes) {

    public Comparison {
        moves = new TreeMap<>(moves);
        lists = new TreeMap<>(lists);
        changes = List.copyOf(changes);
    }

    /// @param day on which both are evaluated
    /// @param head how many entries of the ledger were known
    /// @param persons whether the subjects are natural persons
    public record About(Basis basis, LocalDate day, long head, boolean persons) {}

    /// Gains and losses of score; whoever keeps the score may still change band or lists.
    public record Tally(long gain, long lose, long same) {
        public long subjects() {
            return gain + lose + same;
        }
    }

    /// Ids of bands.
    public record Move(String from, String to) implements Comparable<Move> {
        @Override
        public int compareTo(Move other) {
            int first = from.compareTo(other.from);
            return first != 0 ? first : to.compareTo(other.to);
        }
    }

    public record Flow(long enter, long leave) {}
}
