package probity.service.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import probity.ledger.checkpoint.Checkpoint;
import probity.ledger.key.VerifierKey;
import probity.ledger.note.SignedNote;
import probity.ledger.reading.Reading;
import probity.ledger.statement.KeyChain;
import probity.ledger.verification.LedgerVerification;
import probity.ledger.verification.VerificationResult;
import probity.service.database.Trouble;
import probity.service.database.TroubleException;
import probity.service.entry.PostgresLedger;
import probity.service.entry.RecordKeys;
import probity.service.entry.StoredLedger;
import probity.service.key.KeyFolder;
import probity.service.key.LogKeys;

/// Verifies every ledger of a database from its first key on; where a key was lost, from the first one after it, which
/// is said.
public final class LedgerCheck {
    private final DataSource database;
    private final StoredLedger stored;

    public LedgerCheck(DataSource database) {
        this.database = database;
        this.stored = new StoredLedger(database);
    }

    /// One sentence a verified ledger.
    ///
    /// @param keys where secret halves lie; not read here
    /// @throws TroubleException `ledger_does_not_verify` with the first finding, or `record_keys_differ`
    public List<String> verifyAll(KeyFolder keys) {
        List<String> sentences = new ArrayList<>();
        for (String programme : stored.programmes()) {
            KeyChain chain = new LogKeys(stored, keys).chain(programme);
            VerificationResult result = verify(programme, chain);
            requireKeys(programme);
            sentences.add(
                    switch (result) {
                        case null -> programme + ": no checkpoint yet";
                        case VerificationResult.Verified verified ->
                            programme + ": " + verified.checkpoint().size() + " entries verified, "
                                    + verified.payloads().present() + " payloads" + since(chain);
                        case VerificationResult.Failed failed -> throw refused(programme, failed);
                    });
        }
        return sentences;
    }

    private void requireKeys(String programme) {
        List<Long> differing = new RecordKeys(database).differing(programme);
        if (!differing.isEmpty()) {
            throw new TroubleException(new Trouble(
                    "record_keys_differ",
                    "The keys of records of " + programme + " are not what the ledger says",
                    programme,
                    differing.size() + " entries; first: entry " + differing.getFirst(),
                    "do not serve from this folder; use another backup"));
        }
    }

    /// Verifies one ledger; null when it has no checkpoint.
    public @Nullable VerificationResult verify(String programme, @Nullable KeyChain chain) {
        byte[] note = stored.checkpoint(programme);
        if (note == null || chain == null) {
            return null;
        }
        StringBuilder lines = new StringBuilder();
        for (VerifierKey key : chain.keys()) {
            lines.append(key.text()).append('\n');
        }
        PostgresLedger.Snapshot snapshot =
                new PostgresLedger.Snapshot(note, size(note), lines.toString().getBytes(StandardCharsets.UTF_8));
        try {
            return LedgerVerification.verify(new PostgresLedger(database, programme, snapshot), trusted(chain));
        } catch (IOException unreadable) {
            throw new IllegalStateException("the ledger of " + programme + " cannot be read", unreadable);
        }
    }

    /// The earliest key from which trust leads to the one in force: nobody could hand a lost key over.
    private static VerifierKey trusted(KeyChain chain) {
        return chain.keys().stream().filter(chain::leadsFrom).findFirst().orElse(chain.current());
    }

    private static String since(@Nullable KeyChain chain) {
        return chain == null || trusted(chain).equals(chain.opening())
                ? ""
                : "; an earlier key was lost, so trust begins with key "
                        + trusted(chain).idHex();
    }

    private static long size(byte[] note) {
        // A checkpoint that cannot be read is a finding of the verification; it then reads nothing more.
        return SignedNote.read(note) instanceof Reading.Read<SignedNote> read
                        && Checkpoint.read(read.value()) instanceof Reading.Read<Checkpoint> checkpoint
                ? checkpoint.value().size()
                : 0;
    }

    private static TroubleException refused(String programme, VerificationResult.Failed failed) {
        return new TroubleException(new Trouble(
                "ledger_does_not_verify",
                "The ledger of " + programme + " is not what was signed",
                programme,
                failed.count() + " findings; first: " + failed.findings().getFirst(),
                "do not serve from this folder; use another backup"));
    }
}
