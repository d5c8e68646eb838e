package probity.core.derived;

/// Why a field cannot hold what was to be taken over.
public enum Misfit {
    /// A number outside the field's range.
    OUT_OF_RANGE,
    /// A word that is not one of the field's.
    UNKNOWN_WORD,
    /// A value of another kind, or money of another currency.
    ANOTHER_KIND,
    /// There is no value, and the field needs one.
    MISSING
}
