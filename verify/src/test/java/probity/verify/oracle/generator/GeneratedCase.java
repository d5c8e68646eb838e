package probity.verify.oracle.generator;

import java.time.LocalDate;
import java.util.LinkedHashMap;
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

    /// How many decimals a point has.
    public int decimals() {
        return versions.getFirst().get("score") instanceof Map<?, ?> scale
                        && scale.get("decimals") instanceof Integer decimals
                ? decimals
                : 0;
    }

    /// The kind of trigger of every list, benefit and measure of the version in force on the day, by its id.
    @SuppressWarnings("unchecked") // trees are maps and lists, as the generator builds them
    public Map<String, String> triggers() {
        Map<String, Object> inForce = versions.getFirst();
        for (Map<String, Object> version : versions) {
            inForce = LocalDate.parse(version.get("in-force").toString()).isAfter(day) ? inForce : version;
        }
        Map<String, String> triggers = new LinkedHashMap<>();
        for (Map<String, Object> article : (List<Map<String, Object>>) inForce.get("articles")) {
            for (String part : List.of("lists", "benefits", "measures")) {
                Object entries = article.getOrDefault(part, List.of());
                for (Map<String, Object> entry : (List<Map<String, Object>>) entries) {
                    entry.keySet().stream()
                            .filter(EffectGenerator.TRIGGERS::contains)
                            .forEach(kind -> triggers.put(entry.get("id").toString(), kind));
                }
            }
        }
        return triggers;
    }

    /// The same question about other versions or records.
    public GeneratedCase with(List<Map<String, Object>> otherVersions, List<Map<String, String>> otherRecords) {
        return new GeneratedCase(seed, otherVersions, otherRecords, day);
    }

    /// The same question about another day.
    public GeneratedCase on(LocalDate other) {
        return new GeneratedCase(seed, versions, records, other);
    }

    /// The same question at an earlier head: only the first records have arrived.
    public GeneratedCase knownBefore(int arrived) {
        return with(versions, records.subList(0, arrived));
    }
}
