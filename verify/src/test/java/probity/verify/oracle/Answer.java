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
/// @param judged the day whose result this is: an earlier one where scores are published or evaluation is suspended
/// @param surface what the subject and the partners see of it
/// @param lines the sum, step by step
/// @param publications what may be public of it, in the order of the facts
/// @param uncounted every other record, by id, with the coarse reasons that may be given for it
/// @param next the first later day on which the surface differs; null when there is none
/// @param marks the constructs that took part; for counting how much a comparison has seen, never compared
public record Answer(
        LocalDate judged,
        Surface surface,
        List<Line> lines,
        List<Publication> publications,
        SortedMap<String, Set<String>> uncounted,
        @Nullable Next next,
        SortedSet<String> marks) {

    /// What is seen from outside.
    ///
    /// @param origin the label of the direct grade, empty for none
    /// @param exclusion the provision under which the subject is not evaluated, empty for none
    public record Surface(
            long score,
            String band,
            String origin,
            String exclusion,
            List<String> lists,
            List<String> benefits,
            Map<String, Proposal> proposals) {

        /// Whether somebody who looks at the result sees the same; what proposals rest on is not part of it.
        public boolean looksLike(Surface other) {
            return score == other.score
                    && band.equals(other.band)
                    && origin.equals(other.origin)
                    && exclusion.equals(other.exclusion)
                    && lists.equals(other.lists)
                    && benefits.equals(other.benefits)
                    && proposals.keySet().equals(other.proposals.keySet());
        }
    }

    /// A measure that is proposed.
    ///
    /// @param grounds the ids of the records that are its ground
    public record Proposal(
            List<String> grounds,
            @Nullable LocalDate answerUntil,
            @Nullable LocalDate decideFrom) {}

    /// One step of the sum.
    ///
    /// @param kind `start`, `counted`, `instead`, `hours`, `repeat`, `cut`, `floor`, `ceiling`, `graded`,
    ///     `rounded`, `weighed`, `dimension-start`, `dimension-floor`, `dimension-ceiling`
    /// @param of record, rule and, for a cut, cap; the dimension; the band; empty for the others
    public record Line(
            String kind,
            String of,
            long points,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /// A record that is public.
    public record Publication(String record, int gravity, LocalDate from, LocalDate repairableFrom, LocalDate until) {}

    /// What is seen from a later day on.
    public record Next(LocalDate day, Surface surface) {}
}
