package probity.ledger.checkpoint;

import java.util.List;
import probity.ledger.digest.Digest;
import probity.ledger.digest.StrictBase64;
import probity.ledger.key.LogName;
import probity.ledger.key.SigningKey;
import probity.ledger.note.SignedNote;
import probity.ledger.reading.Reading;

/// How many entries a log has and what the root of its tree is (<https://c2sp.org/tlog-checkpoint>).
///
/// @param log the origin line
/// @param size entries, from 0
/// @param root the root of the tree of that many leaves
public record Checkpoint(LogName log, long size, Digest root) {
    public Checkpoint {
        if (size < 0) {
            throw new IllegalArgumentException("a log has no negative size: " + size);
        }
    }

    /// The three lines that are signed.
    public String text() {
        return log.text() + "\n" + size + "\n" + root.base64() + "\n";
    }

    /// The note that is published.
    public SignedNote sign(SigningKey key) {
        if (!key.verifier().name().equals(log)) {
            throw new IllegalArgumentException("the key of " + key.verifier().name() + " does not sign for " + log);
        }
        return SignedNote.sign(text(), key);
    }

    /// Reads the text of a note. Extension lines are refused: this log writes none.
    public static Reading<Checkpoint> read(SignedNote note) {
        List<String> lines = note.text().lines().toList();
        if (lines.size() != 3 || !LogName.isValid(lines.get(0)) || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
            return refused("It should be three lines: the name of the log, its size, its root.");
        }
        Digest root = StrictBase64.digest(lines.get(2));
        return root == null
                ? refused("The third line should be a root: 32 bytes in base64.")
                : new Reading.Read<>(new Checkpoint(new LogName(lines.get(0)), Long.parseLong(lines.get(1)), root));
    }

    private static Reading<Checkpoint> refused(String sentence) {
        return Reading.refused("checkpoint_unreadable", "This is not a checkpoint. " + sentence);
    }
}
