package probity.core.policy.provision;

import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How long records of some rules are shown to the public, by their gravity.
///
/// @param rules ids of the rules
/// @param minor null: never shown
/// @param general null: never shown
/// @param serious null: never shown
public record Publishing(
        String id,
        String article,
        Set<String> rules,
        @Nullable Display minor,
        @Nullable Display general,
        @Nullable Display serious) {

    public Publishing {
        rules = Set.copyOf(rules);
    }

    /// From a record's date on.
    ///
    /// @param least before it no repair ends the display
    /// @param most after it the display ends by itself
    public record Display(Period least, Period most) {}

    /// What holds for a gravity of 1 to 3; one that is not stated (0) is taken as minor.
    public @Nullable Display display(int gravity) {
        return switch (gravity) {
            case 3 -> serious;
            case 2 -> general;
            default -> minor;
        };
    }
}
