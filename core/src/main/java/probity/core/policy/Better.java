package probity.core.policy;

/// Which side of the scale is good for the subject.
public enum Better {
    HIGHER,
    LOWER
}
