package probity.policy.cases;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// What a case states of its result beyond score and what follows from it. What is null is not stated.
///
/// @param origin label of the direct grade; empty for none
/// @param published ids of the records that are shown to the public
/// @param excluded id of the provision by which there is no result; empty for none
/// @param next day of the next change by itself
/// @param answerBy by measure, until when the subject may answer
/// @param decideFrom by measure, from when it may be decided
/// @param percentile share of the others whose score is worse, in whole percent; `none`
/// @param percentileIn the same by the name of a group
/// @param until by rule, until when its only item counts
public record Beyond(
        @Nullable String origin,
        @Nullable SortedSet<String> published,
        @Nullable String excluded,
        @Nullable LocalDate next,
        @Nullable SortedMap<String, LocalDate> answerBy,
        @Nullable SortedMap<String, LocalDate> decideFrom,
        @Nullable String percentile,
        @Nullable SortedMap<String, String> percentileIn,
        @Nullable SortedMap<String, LocalDate> until) {

    /// Nothing stated.
    public static final Beyond NOTHING = new Beyond(null, null, null, null, null, null, null, null, null);
}
