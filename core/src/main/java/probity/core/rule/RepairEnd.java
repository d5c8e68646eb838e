package probity.core.rule;

/// What a repair ends.
public enum RepairEnd {
    PUBLICATION,
    SHARING,
    USE,
    MEASURES
}
