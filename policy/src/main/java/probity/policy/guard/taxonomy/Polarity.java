package probity.policy.guard.taxonomy;

/// On which side of the scale a record moves its subject. It comes from the policy's `better`, never from the sign of
/// the points: otherwise a scale turned round would evade every rule about losses.
public enum Polarity {
    BETTERING,
    NEUTRAL,
    WORSENING
}
