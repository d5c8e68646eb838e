package probity.core.expression;

/// How two ordered values are compared.
public enum Comparison {
    LESS,
    AT_MOST,
    EQUAL,
    DIFFERENT,
    AT_LEAST,
    GREATER;

    /// @param sign what `compare(left, right)` gave: negative, zero or positive
    public boolean holds(int sign) {
        return switch (this) {
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case EQUAL -> sign == 0;
            case DIFFERENT -> sign != 0;
            case AT_LEAST -> sign >= 0;
            case GREATER -> sign > 0;
        };
    }

    /// What holds exactly where this does not.
    public Comparison opposite() {
        return switch (this) {
            case LESS -> AT_LEAST;
            case AT_MOST -> GREATER;
            case EQUAL -> DIFFERENT;
            case DIFFERENT -> EQUAL;
            case AT_LEAST -> LESS;
            case GREATER -> AT_MOST;
        };
    }
}
