package probity.ledger.verification;

import java.util.List;
import probity.ledger.checkpoint.Checkpoint;
import probity.ledger.key.VerifierKey;

/// What a verification found.
public sealed interface VerificationResult {
    /// Everything that was looked at is what was signed.
    ///
    /// @param checkpoint the log, its size and its root
    /// @param signer the key that signed the checkpoint
    /// @param payloads how many payloads were there
    record Verified(Checkpoint checkpoint, VerifierKey signer, PayloadCount payloads) implements VerificationResult {}

    /// Something is not.
    ///
    /// @param findings at least one, at most 1,000, in the order in which they were found
    /// @param count how many there were
    record Failed(List<Finding> findings, long count) implements VerificationResult {
        public Failed {
            findings = List.copyOf(findings);
        }
    }

    /// How many payloads there were, of how many entries.
    ///
    /// @param present shown and matching
    /// @param erased absent, as an entry says
    /// @param withheld absent because the address that was read does not show them
    record PayloadCount(long present, long erased, long withheld) {}
}
