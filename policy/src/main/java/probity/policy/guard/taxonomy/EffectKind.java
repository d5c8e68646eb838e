package probity.policy.guard.taxonomy;

/// The four kinds of effects, and none.
public enum EffectKind {
    NONE,
    INFORMATION,
    BENEFIT,
    RESTRICTION,
    PUBLICATION
}
