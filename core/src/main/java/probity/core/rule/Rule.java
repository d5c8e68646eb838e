package probity.core.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one type of record means for the score, under one article.
///
/// @param id unique in its version; equal ids in two versions are the same rule
/// @param article id of the article it stands under
/// @param on index of the record type it reads
/// @param caps every limit on it, its own and shared ones; the least room left counts
/// @param dimension index into the scale's dimensions; 0 when the policy declares none
/// @param law legal basis as written, empty when not stated
/// @param grade the band it puts the subject into; null for none
public record Rule(
        String id,
        String article,
        int on,
        Condition when,
        Points points,
        List<Cap> caps,
        Validity validity,
        @Nullable RepairTerms repair,
        int dimension,
        List<String> tags,
        String law,
        @Nullable DirectGrade grade,
        Combination combination) {

    public Rule {
        caps = List.copyOf(caps);
        tags = List.copyOf(tags);
    }
}
