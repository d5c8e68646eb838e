package probity.core.rule;

/// What a cap counts.
public enum CapUnit {
    /// The net sum of the points.
    POINTS,
    /// The records that moved points.
    TIMES
}
