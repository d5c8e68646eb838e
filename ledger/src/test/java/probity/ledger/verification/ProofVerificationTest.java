package probity.ledger.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import probity.ledger.key.SigningKey;
import probity.ledger.key.VerifierKey;
import probity.ledger.statement.KeyRotation;
import probity.ledger.verification.VerificationResult.PayloadCount;

final class ProofVerificationTest {
    private final TestLedger ledger = TestLedger.ofSize(60);
    private final VerifierKey first = ledger.keys.getFirst();

    @Test
    void theProofOfEveryEntryVerifiesWithTheOldestKeyAndTheNewest() {
        for (int index = 0; index < ledger.size(); index++) {
            boolean shown = ledger.payloads.containsKey((long) index);
            for (VerifierKey trusted : ledger.keys) {
                assertThat(ProofVerification.verify(ledger.proof(index).bytes(), trusted))
                        .isInstanceOfSatisfying(VerificationResult.Verified.class, verified -> {
                            assertThat(verified.checkpoint().size()).isEqualTo(60);
                            assertThat(verified.payloads())
                                    .isEqualTo(new PayloadCount(shown ? 1 : 0, 0, shown ? 0 : 1));
                        });
            }
        }
    }

    @Test
    void everyChangedByteOfAProofSpoilsIt() {
        byte[] proof = ledger.proof(41).bytes();
        for (int at = 0; at < proof.length; at++) {
            byte kept = proof[at];
            // One bit, another one at each place: bit 5 makes small letters large.
            proof[at] = (byte) (kept ^ 1 << at % 8);
            assertThat(ProofVerification.verify(proof, first))
                    .as("bit %s of byte %s", at % 8, at)
                    .isInstanceOf(VerificationResult.Failed.class);
            proof[at] = kept;
        }
        assertThat(ProofVerification.verify(proof, first)).isInstanceOf(VerificationResult.Verified.class);
    }

    @Test
    void theKeyOfAStrangerDoesNotVerify() {
        VerifierKey stranger = SigningKey.generate(TestLedger.LOG).verifier();
        assertThat(ProofVerification.verify(ledger.proof(41).bytes(), stranger))
                .isInstanceOfSatisfying(VerificationResult.Failed.class, failed -> assertThat(failed.findings())
                        .extracting(Finding::code)
                        .containsExactly(FindingCode.CHECKPOINT_SIGNATURE));
    }

    @Test
    void aKeyThatWasNotHandedOverIsNotFollowed() {
        SigningKey next = SigningKey.generate(TestLedger.LOG);
        ledger.takeOver(KeyRotation.afterLoss(ledger.key.verifier(), next), next);
        byte[] proof = ledger.proof(41).bytes();
        assertThat(ProofVerification.verify(proof, first)).isInstanceOf(VerificationResult.Failed.class);
        assertThat(ProofVerification.verify(proof, next.verifier())).isInstanceOf(VerificationResult.Verified.class);
    }

    @Test
    void aPathOfAnotherEntryNamesTheEntry() {
        ProofFile one = ledger.proof(41);
        ProofFile mixed =
                new ProofFile(one.entry(), one.disclosure(), ledger.proof(42).path(), one.seal());
        assertThat(ProofVerification.verify(mixed.bytes(), first))
                .isInstanceOfSatisfying(VerificationResult.Failed.class, failed -> assertThat(failed.findings())
                        .singleElement()
                        .isEqualTo(Finding.at(
                                FindingCode.PROOF_DIFFERS,
                                LedgerPart.PROOF,
                                41,
                                "The path does not lead from entry 41 to the root of the checkpoint.")));
    }

    @Test
    void whatIsNoProofIsFoundAndSaid() {
        assertThat(ProofVerification.verify("{}".getBytes(StandardCharsets.UTF_8), first))
                .isInstanceOfSatisfying(VerificationResult.Failed.class, failed -> assertThat(failed.findings())
                        .extracting(Finding::code)
                        .containsExactly(FindingCode.PROOF_UNREADABLE));
    }
}
