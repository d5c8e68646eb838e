package probity.core.policy.scale;

/// How an exact share becomes whole units of the last decimal; what is rounded is never below zero.
public enum Rounding {
    HALF_UP,
    HALF_EVEN,
    DOWN
}
