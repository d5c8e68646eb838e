package probity.policy.diagnostic;

/// Whether a finding stops the text from being used.
public enum Severity {
    ERROR,
    WARNING
}
