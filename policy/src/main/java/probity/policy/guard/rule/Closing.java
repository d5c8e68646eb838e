package probity.policy.guard.rule;

/// Where what a finding names can be supplied.
public enum Closing {
    /// In the policy's own text.
    FILE,
    /// When the policy is activated: a consent, a signature, a day that has come.
    ACTIVATION,
    /// Nowhere: the provision has to go.
    NOWHERE
}
