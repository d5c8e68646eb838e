package probity.policy.guard.rule;

/// What the guard says, from the mildest to the strictest. The verdict on a policy is the strictest of its findings.
public enum Verdict {
    /// Nothing stands against it; that does not make it just.
    ALLOW,
    /// Something is missing that can be supplied; the finding names it.
    CONDITION,
    /// No paper cures it.
    REFUSE;

    /// The stricter of the two.
    public Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
