package probity.core.policy;

/// Whether whoever decides must, or may.
public enum Force {
    MANDATORY,
    DISCRETIONARY
}
