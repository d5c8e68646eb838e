package probity.policy.conflict;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Records that are within several limits at once.
///
/// @param limits what is not named is free
record Region(Map<Reading, Domain> limits) {

    static final Region ALL = new Region(Map.of());

    Region {
        limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
    }

    static Region of(Reading reading, Domain domain) {
        return new Region(Map.of(reading, domain));
    }

    /// What lies in both; null when nothing does.
    @Nullable
    Region meet(Region other) {
        Map<Reading, Domain> met = new LinkedHashMap<>(limits);
        for (Map.Entry<Reading, Domain> limit : other.limits().entrySet()) {
            Domain mine = met.get(limit.getKey());
            Domain both = mine == null ? limit.getValue() : mine.meet(limit.getValue());
            if (both == null) {
                return null;
            }
            met.put(limit.getKey(), both);
        }
        return new Region(met);
    }

    /// Whether a record that lies here exists indeed, because every limit is on one field alone.
    boolean isCertain() {
        return limits.keySet().stream().allMatch(reading -> switch (reading) {
            case Reading.Quantity _, Reading.WordOf _ -> true;
            case Reading.Mixed _ -> false;
            case Reading.Question question -> question.isPlain();
        });
    }
}
