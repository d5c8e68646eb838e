package probity.core.rule;

import java.util.List;

/// Records of some hours of the day are worth a multiple. A record without a time is not.
///
/// @param factor 2 to 100
public record Multiplier(int factor, List<Hours> between) {
    public Multiplier {
        between = List.copyOf(between);
    }

    /// @param second since midnight, or negative for a record without a time
    public boolean holds(int second) {
        return second >= 0 && between.stream().anyMatch(hours -> hours.hold(second));
    }
}
