package probity.core.identifier;

/// What is wrong with an identifier.
public enum Flaw {
    /// It is too short or too long.
    LENGTH,
    /// A character stands where the kind does not allow it.
    SYMBOL,
    /// The check characters do not fit the others: something is mistyped.
    CHECK
}
