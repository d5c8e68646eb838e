package probity.verify.oracle.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// One question: these versions of a policy, these records of one subject in order of arrival, this day.
///
/// @param versions trees of maps, lists, numbers and words, as they are written in YAML
public record GeneratedCase(
        long seed, List<Map<String, Object>> versions, List<Map<String, String>> records, LocalDate day) {

    /// The text of each version.
    public List<String> texts() {
        return versions.stream().map(PolicyText::of).toList();
    }

    public GeneratedCase with(List<Map<String, Object>> otherVersions, List<Map<String, String>> otherRecords) {
        return new GeneratedCase(seed, otherVersions, otherRecords, day);
    }

    public GeneratedCase on(LocalDate other) {
        return new GeneratedCase(seed, versions, records, other);
    }
}
