package probity.verify.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// One answer, in plain words, so that two ways of reaching it can be compared.
///
/// @param surface what the subject and the partners see of it
/// @param lines the sum, step by step
/// @param uncounted every other record, by id, with the coarse reasons that may be given for it
/// @param next the first later day on which the surface differs; null when there is none
/// @param marks the constructs that took part; for counting how much a comparison has seen, never compared
public record Answer(
        Surface surface,
        List<Line> lines,
        SortedMap<String, Set<String>> uncounted,
        @Nullable Next next,
        SortedSet<String> marks) {

    /// What is seen from outside.
    ///
    /// @param proposals by measure: the ids of the records that are its ground
    public record Surface(
            long score, String band, List<String> lists, List<String> benefits, Map<String, List<String>> proposals) {

        /// Whether somebody who looks at the result sees the same; grounds of a proposal are not part of it.
        public boolean looksLike(Surface other) {
            return score == other.score
                    && band.equals(other.band)
                    && lists.equals(other.lists)
                    && benefits.equals(other.benefits)
                    && proposals.keySet().equals(other.proposals.keySet());
        }
    }

    /// One step of the sum.
    ///
    /// @param kind `start`, `counted`, `cut`, `floor` or `ceiling`
    /// @param of record, rule and, for a cut, cap; empty for the others
    public record Line(
            String kind,
            String of,
            long points,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /// What is seen from a later day on.
    public record Next(LocalDate day, Surface surface) {}
}
