package probity.core.result;

/// Why the amount of a record was multiplied.
public enum Adjustment {
    /// It is of certain hours of the day.
    HOURS,
    /// The same happened before and still counts.
    REPEAT
}
