package probity.core.rule;

import java.time.Period;

/// A length for each gravity of a record.
public record BySeverity(Period minor, Period general, Period serious) {

    /// No wait at all.
    public static final BySeverity ZERO = same(Period.ZERO);

    /// The same for all.
    public static BySeverity same(Period length) {
        return new BySeverity(length, length, length);
    }

    /// @param gravity 1 minor, 2 general, 3 serious; 0, not stated, is taken as minor
    public Period of(int gravity) {
        return switch (gravity) {
            case 3 -> serious;
            case 2 -> general;
            default -> minor;
        };
    }
}
