package probity.ledger.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import probity.ledger.checkpoint.Checkpoint;
import probity.ledger.commitment.Disclosure;
import probity.ledger.digest.Digest;
import probity.ledger.entry.Act;
import probity.ledger.entry.EntryKind;
import probity.ledger.key.LogName;
import probity.ledger.key.SigningKey;
import probity.ledger.key.VerifierKey;
import probity.ledger.merkle.LeafRange;
import probity.ledger.merkle.NodeId;
import probity.ledger.merkle.TreeHash;
import probity.ledger.statement.Erasure;
import probity.ledger.statement.KeyRotation;
import probity.ledger.verification.VerificationResult.PayloadCount;

final class LedgerVerificationTest {
    private final TestLedger ledger = TestLedger.ofSize(100);
    private final VerifierKey first = ledger.keys.getFirst();

    @Test
    void anUntouchedLedgerVerifiesWithAnyOfItsKeys() throws IOException {
        assertThat(ledger.keys).hasSize(3);
        for (VerifierKey trusted : ledger.keys) {
            assertThat(LedgerVerification.verify(ledger, trusted))
                    .isEqualTo(new VerificationResult.Verified(
                            new Checkpoint(TestLedger.LOG, 100, ledger.frontier.root()),
                            ledger.keys.getLast(),
                            new PayloadCount(96, 4, 0)));
        }
    }

    @Test
    void ledgersOfEverySmallSizeVerify() throws IOException {
        for (int size = 1; size < 40; size++) {
            TestLedger small = TestLedger.ofSize(size);
            assertThat(LedgerVerification.verify(small, small.keys.getFirst()))
                    .as("size %s", size)
                    .isInstanceOf(VerificationResult.Verified.class);
        }
        TestLedger empty = new TestLedger();
        empty.keys.add(empty.key.verifier());
        assertThat(LedgerVerification.verify(empty, empty.key.verifier()))
                .isInstanceOf(VerificationResult.Verified.class);
        assertThat(LedgerVerification.verify(empty, first)).isInstanceOf(VerificationResult.Failed.class);
    }

    @Test
    void aKeyOfAnotherLogOrAnUnknownOneIsNotEnough() throws IOException {
        assertThat(codes(SigningKey.generate(TestLedger.LOG).verifier())).containsExactly(FindingCode.KEY_NOT_OF_LOG);
        VerifierKey other = SigningKey.generate(LogName.of("other.example", "city-green-card"))
                .verifier();
        assertThat(codes(other)).contains(FindingCode.CHECKPOINT_OF_OTHER_LOG);
    }

    @Test
    void afterALostKeyOnlyTheNewOneVerifies() throws IOException {
        SigningKey next = SigningKey.generate(TestLedger.LOG);
        ledger.takeOver(KeyRotation.afterLoss(ledger.key.verifier(), next), next);
        assertThat(codes(first)).containsExactly(FindingCode.KEY_NOT_HANDED_OVER);
        assertThat(LedgerVerification.verify(ledger, next.verifier())).isInstanceOf(VerificationResult.Verified.class);
    }

    @Test
    void aReplacedKeyNoLongerSignsCheckpoints() throws IOException {
        SigningKey old = ledger.key;
        ledger.rotate();
        ledger.key = old;
        assertThat(codes(first)).containsExactly(FindingCode.CHECKPOINT_SIGNATURE);
    }

    @Test
    void whatAnAddressWithholdsIsCountedAndIsNoFinding() throws IOException {
        ledger.payloads.remove(30L);
        assertThat(names(FindingCode.PAYLOAD_MISSING)).containsExactly(new LeafRange(30, 31));
        ledger.showsAll = false;
        assertThat(LedgerVerification.verify(ledger, first))
                .isInstanceOfSatisfying(VerificationResult.Verified.class, verified -> assertThat(verified.payloads())
                        .isEqualTo(new PayloadCount(95, 4, 1)));
    }

    @Test
    void aPayloadThatShouldBeErasedIsFound() throws IOException {
        Disclosure kept = ledger.payloads.get(40L);
        ledger.erase(40L);
        ledger.payloads.put(40L, kept);
        assertThat(names(FindingCode.PAYLOAD_NOT_ERASED)).containsExactly(new LeafRange(40, 41));
    }

    @Test
    void theLedgersOwnStatementsAreNotErased() throws IOException {
        ledger.append(Act.of(EntryKind.ERASED), new Erasure(new TreeSet<>(List.of(0L, 200L))).payload());
        assertThat(codes(first)).containsExactly(FindingCode.ERASURE_NOT_ALLOWED, FindingCode.ERASURE_NOT_ALLOWED);
    }

    @Test
    void swappedEntriesAreBothNamed() throws IOException {
        Collections.swap(ledger.entries, 30, 72);
        assertThat(names(FindingCode.ENTRY_OUT_OF_PLACE)).containsExactly(new LeafRange(30, 31), new LeafRange(72, 73));
        Collections.swap(ledger.entries, 30, 72);
        Collections.swap(ledger.entries, 30, 31);
        assertThat(names(FindingCode.ENTRY_OUT_OF_PLACE)).containsExactly(new LeafRange(30, 31), new LeafRange(31, 32));
    }

    @Test
    void missingEntriesAreNamedWhereverTheyWere() throws IOException {
        for (int missing = 0; missing < 100; missing++) {
            byte[] entry = ledger.entries.remove(missing);
            VerificationResult.Failed failed = failed(sealed(100));
            assertThat(failed.findings())
                    .filteredOn(finding -> finding.part() == LedgerPart.ENTRIES)
                    .as("without entry %s", missing)
                    .containsExactly(new Finding(
                            FindingCode.ENTRY_MISSING,
                            LedgerPart.ENTRIES,
                            new LeafRange(missing, missing + 1),
                            "Entry " + missing + " is missing."));
            ledger.entries.add(missing, entry);
        }
    }

    @Test
    void aRunOfMissingEntriesIsOneFinding() throws IOException {
        List<byte[]> run = new ArrayList<>(ledger.entries.subList(40, 60));
        ledger.entries.removeAll(run);
        assertThat(failed(sealed(100)).findings())
                .filteredOn(finding -> finding.part() == LedgerPart.ENTRIES)
                .extracting(Finding::entries)
                .containsExactly(new LeafRange(40, 60));
    }

    @Test
    void aDoubledEntryIsNamed() throws IOException {
        TestLedger sealed = sealed(100);
        ledger.entries.add(50, ledger.entries.get(49));
        assertThat(failed(sealed).findings())
                .extracting(Finding::code, Finding::entries)
                .containsExactly(tuple(FindingCode.ENTRY_UNEXPECTED, new LeafRange(50, 51)));
    }

    @Test
    void anEntryRewrittenWithItsHashesIsNarrowedToTheSmallestSubtree() throws IOException {
        // The forger rewrites entry 37, its leaf and the node above it, and stops at level 2.
        byte[] forged = ledger.entries.get(37).clone();
        forged[40] ^= 1; // The last byte of the time at which it was received.
        ledger.entries.set(37, forged);
        ledger.nodes.put(new NodeId(0, 37), TreeHash.leaf(forged));
        ledger.nodes.put(new NodeId(1, 18), TreeHash.node(node(0, 36), node(0, 37)));
        assertThat(names(FindingCode.SUBTREE_DIFFERS)).containsExactly(new LeafRange(36, 40));
        ledger.nodes.put(new NodeId(2, 9), TreeHash.node(node(1, 18), node(1, 19)));
        assertThat(names(FindingCode.SUBTREE_DIFFERS)).containsExactly(new LeafRange(32, 40));
    }

    @Test
    void aLedgerRewrittenThroughoutDoesNotMatchTheSignedRoot() throws IOException {
        TestLedger other = TestLedger.ofSize(100);
        TestLedger mixed = sealed(100);
        mixed.entries.clear();
        mixed.entries.addAll(other.entries);
        mixed.nodes.clear();
        mixed.nodes.putAll(other.nodes);
        assertThat(failed(mixed).findings())
                .extracting(Finding::code, Finding::entries)
                .contains(tuple(FindingCode.SUBTREE_DIFFERS, new LeafRange(0, 100)));
    }

    @Test
    void aLostLevelOfHashesIsOneFinding() throws IOException {
        for (long index = 0; index < 50; index++) {
            ledger.nodes.remove(new NodeId(1, index));
        }
        assertThat(failed(ledger).findings())
                .extracting(Finding::code, Finding::entries)
                .containsExactly(tuple(FindingCode.HASH_DIFFERS, new LeafRange(0, 100)));
    }

    /// The same ledger with the checkpoint that covers its first entries as they are now.
    private TestLedger sealed(int size) {
        byte[] checkpoint = new Checkpoint(TestLedger.LOG, size, ledger.frontier.root())
                .sign(ledger.key)
                .bytes();
        ledger.checkpoint = checkpoint;
        return ledger;
    }

    private Digest node(int level, long index) {
        return ledger.nodes.get(new NodeId(level, index));
    }

    private VerificationResult.Failed failed(TestLedger damaged) throws IOException {
        return (VerificationResult.Failed) LedgerVerification.verify(damaged, first);
    }

    private List<FindingCode> codes(VerifierKey trusted) throws IOException {
        VerificationResult result = LedgerVerification.verify(ledger, trusted);
        return ((VerificationResult.Failed) result)
                .findings().stream().map(Finding::code).toList();
    }

    private List<LeafRange> names(FindingCode code) throws IOException {
        List<Finding> findings = failed(ledger).findings();
        assertThat(findings).extracting(Finding::code).containsOnly(code);
        return findings.stream().map(Finding::entries).toList();
    }
}
