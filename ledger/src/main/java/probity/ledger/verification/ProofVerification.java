package probity.ledger.verification;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.ledger.checkpoint.Checkpoint;
import probity.ledger.commitment.Disclosure;
import probity.ledger.key.VerifierKey;
import probity.ledger.merkle.InclusionProof;
import probity.ledger.reading.Reading;
import probity.ledger.statement.KeyRotation;
import probity.ledger.verification.VerificationResult.PayloadCount;

/// Verifies one entry with its proof against a public key.
public final class ProofVerification {
    private final ProofFile proof;
    private final VerifierKey trusted;
    private final Findings findings = new Findings();

    private ProofVerification(ProofFile proof, VerifierKey trusted) {
        this.proof = proof;
        this.trusted = trusted;
    }

    /// Verifies a proof file.
    ///
    /// @param trusted any key of the log that was obtained from a place one trusts
    public static VerificationResult verify(byte[] file, VerifierKey trusted) {
        return switch (ProofFile.read(file)) {
            case Reading.Read<ProofFile> yes -> new ProofVerification(yes.value(), trusted).run();
            case Reading.Refused<ProofFile> no -> {
                Findings findings = new Findings();
                findings.add(Finding.of(FindingCode.PROOF_UNREADABLE, LedgerPart.PROOF, no.sentence()));
                yield findings.failed();
            }
        };
    }

    private VerificationResult run() {
        CheckpointReading reading =
                CheckpointReading.read(proof.seal().checkpoint().bytes(), findings);
        Checkpoint checkpoint = reading.checkpoint();
        if (checkpoint == null) {
            return findings.failed();
        }
        VerifierKey signer = signer();
        checkLog(checkpoint);
        if (reading.madeBy(Stream.of(signer)) == null) {
            new KeyTrust(trusted, findings).accuse(reading, signer);
        }
        checkPath(checkpoint);
        checkPayload(proof.disclosure());
        boolean shown = proof.disclosure() != null;
        return findings.isEmpty()
                ? new VerificationResult.Verified(checkpoint, signer, new PayloadCount(shown ? 1 : 0, 0, shown ? 0 : 1))
                : findings.failed();
    }

    /// The key that the rotations lead to from the trusted one.
    private VerifierKey signer() {
        VerifierKey signer = trusted;
        for (KeyRotation rotation : proof.seal().rotations()) {
            if (rotation.earlier().equals(signer) && rotation.isHandedOver()) {
                signer = rotation.next();
            }
        }
        return signer;
    }

    private void checkLog(Checkpoint checkpoint) {
        boolean ofThisLog = checkpoint.log().equals(trusted.name())
                && proof.entry().position().programme().equals(trusted.name().programme());
        if (!ofThisLog) {
            findings.add(Finding.of(
                    FindingCode.CHECKPOINT_OF_OTHER_LOG,
                    LedgerPart.CHECKPOINT,
                    "The checkpoint, the entry and the key are not of one log."));
        }
    }

    private void checkPath(Checkpoint checkpoint) {
        long sequence = proof.entry().sequence();
        InclusionProof path = new InclusionProof(sequence, checkpoint.size(), proof.path());
        if (!path.verifies(proof.entry().leaf(), checkpoint.root())) {
            findings.add(Finding.at(
                    FindingCode.PROOF_DIFFERS,
                    LedgerPart.PROOF,
                    sequence,
                    "The path does not lead from entry " + sequence + " to the root of the checkpoint."));
        }
    }

    private void checkPayload(@Nullable Disclosure disclosure) {
        if (disclosure != null && !disclosure.commitment().equals(proof.entry().commitment())) {
            findings.add(Finding.at(
                    FindingCode.PAYLOAD_DIFFERS,
                    LedgerPart.PAYLOADS,
                    disclosure.sequence(),
                    "The payload or the salt of entry " + disclosure.sequence()
                            + " is not the one it is committed to."));
        }
    }
}
