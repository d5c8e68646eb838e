package probity.policy.guard.taxonomy;

/// Who brings an effect about.
public enum Decider {
    /// Nothing is decided.
    NOBODY,
    /// The software, by itself.
    AUTO,
    /// A named person.
    HUMAN
}
