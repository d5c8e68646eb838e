package probity.core.rule;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// A rule that puts the subject into a band directly.
///
/// @param origin label of how it came there; empty when keyed by bands, or when there is none
/// @param origins labels by the band the subject came from; empty when there is one for all
public record DirectGrade(String band, String origin, SortedMap<String, String> origins) {

    public DirectGrade {
        origins = Collections.unmodifiableSortedMap(new TreeMap<>(origins));
    }

    /// The label for a subject that came from a band.
    public String originFrom(String eve) {
        return origins.isEmpty() ? origin : origins.getOrDefault(eve, "");
    }
}
