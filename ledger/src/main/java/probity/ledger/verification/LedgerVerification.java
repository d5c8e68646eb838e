package probity.ledger.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.ledger.checkpoint.Checkpoint;
import probity.ledger.entry.Entry;
import probity.ledger.export.ExportReader;
import probity.ledger.key.VerifierKey;
import probity.ledger.reader.Cursor;
import probity.ledger.reader.LedgerReader;
import probity.ledger.reading.Reading;
import probity.ledger.statement.KeyChain;

/// Verifies a whole ledger against a public key: every entry, every payload that is shown, every stored hash, the keys
/// and the checkpoint. One pass, in memory that does not grow with the log save for two bits an entry; at most
/// 2,147,483,647 entries.
public final class LedgerVerification {
    private final LedgerReader ledger;
    private final VerifierKey trusted;
    private final Findings findings = new Findings();
    private final Statements statements = new Statements(findings);
    private final PayloadAccount payloads = new PayloadAccount(findings, statements);
    private final TreeComparison tree;
    private final StoredHashes stored;

    private LedgerVerification(LedgerReader ledger, VerifierKey trusted) {
        this.ledger = ledger;
        this.trusted = trusted;
        this.stored = new StoredHashes(ledger);
        this.tree = new TreeComparison(stored);
    }

    /// Verifies the ledger that this reader reads.
    ///
    /// @param trusted any key of the log that was obtained from a place one trusts; rotations are followed from
    ///     there @throws IOException when something cannot be read, so that nothing can be said
    public static VerificationResult verify(LedgerReader ledger, VerifierKey trusted) throws IOException {
        try {
            return new LedgerVerification(ledger, trusted).run();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /// Verifies the export in this folder.
    public static VerificationResult verifyExport(Path folder, VerifierKey trusted) throws IOException {
        return switch (ExportReader.open(folder)) {
            case Reading.Read<ExportReader> yes -> verify(yes.value(), trusted);
            case Reading.Refused<ExportReader> no -> {
                Finding finding = Finding.of(FindingCode.EXPORT_INCOMPLETE, LedgerPart.CHECKPOINT, no.sentence());
                yield new VerificationResult.Failed(List.of(finding), 1);
            }
        };
    }

    private VerificationResult run() throws IOException {
        CheckpointReading reading = CheckpointReading.read(ledger.checkpoint(), findings);
        byte[] listed = ledger.keys();
        VerifierKey made = reading.madeBy(Stream.concat(Stream.of(trusted), KeyTrust.keysIn(listed).stream()));
        // A checkpoint that no key at all signed would only accuse entries that are right.
        Checkpoint checkpoint = made == null ? null : reading.checkpoint();
        checkLog(reading.checkpoint());
        BitSet besideUnreadable = walk(checkpoint == null ? Long.MAX_VALUE : checkpoint.size());
        judgeTree(checkpoint);
        payloads.settle(ledger.showsAllPayloads(), besideUnreadable);
        judgeKeys(reading, made, listed);
        if (checkpoint == null || made == null || !findings.isEmpty()) {
            return findings.failed();
        }
        return new VerificationResult.Verified(checkpoint, made, payloads.count());
    }

    private void checkLog(@Nullable Checkpoint checkpoint) {
        if (checkpoint != null && !checkpoint.log().equals(trusted.name())) {
            findings.add(Finding.of(
                    FindingCode.CHECKPOINT_OF_OTHER_LOG,
                    LedgerPart.CHECKPOINT,
                    "The checkpoint is of " + checkpoint.log() + ", the key is of " + trusted.name() + "."));
        }
    }

    private BitSet walk(long size) throws IOException {
        try (Cursor entries = ledger.entries();
                Cursor lines = ledger.payloads()) {
            EntryWalk places = new EntryWalk(entries, size, findings);
            DisclosureWalk disclosures = new DisclosureWalk(lines, findings);
            for (Place place = places.next(); place != null; place = places.next()) {
                Piece piece = place.piece();
                if (piece == null) {
                    tree.addStored();
                } else {
                    tree.add(piece.leaf());
                }
                checkProgramme(place.entry());
                payloads.take(place.sequence(), place.entry(), disclosures.at(place.sequence()));
            }
            disclosures.end();
            return disclosures.besideUnreadable();
        }
    }

    private void checkProgramme(@Nullable Entry entry) {
        String programme = trusted.name().programme();
        if (entry != null && !entry.position().programme().equals(programme)) {
            findings.add(Finding.at(
                    FindingCode.ENTRY_OF_OTHER_PROGRAMME,
                    LedgerPart.ENTRIES,
                    entry.sequence(),
                    "Entry " + entry.sequence() + " is of `" + entry.position().programme() + "`, not `" + programme
                            + "`."));
        }
    }

    private void judgeTree(@Nullable Checkpoint checkpoint) {
        long size = checkpoint == null ? tree.size() : checkpoint.size();
        tree.judge(size, checkpoint == null ? tree.storedRoot(size) : checkpoint.root(), findings);
        stored.findUnexpected(size, findings);
    }

    /// Whether the key that made the checkpoint is the one in force, and whether trust leads to it.
    private void judgeKeys(CheckpointReading reading, @Nullable VerifierKey made, byte[] listed) {
        KeyTrust trust = new KeyTrust(trusted, findings);
        boolean inDoubt = !statements.wereAllRead() || findings.doubtEntries();
        if (inDoubt) {
            // The verification has failed already; the checkpoint is accused only when no key at all made it.
            if (made == null) {
                trust.accuse(reading, trusted);
            }
            return;
        }
        // Only a log without entries has no opening: there the key that was given speaks for itself.
        KeyChain opened = statements.chain();
        KeyChain chain = opened == null ? KeyChain.startingWith(trusted) : opened;
        trust.follow(chain);
        trust.checkList(listed, chain);
        if (made == null || !chain.current().equals(made)) {
            trust.accuse(reading, chain.current());
        }
    }
}
