package probity.ledger.checkpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.ledger.digest.StrictBase64;
import probity.ledger.key.LogName;
import probity.ledger.key.SigningKey;
import probity.ledger.note.SignedNote;
import probity.ledger.reading.Reading;

/// How many entries a log has, what the root of its tree is (<https://c2sp.org/tlog-checkpoint>), and which guard kept
/// watch when it was signed.
///
/// @param log the origin line
/// @param size entries, from 0
/// @param root the root of the tree of that many leaves
/// @param guard null where none is named, as in logs from before there was a guard
public record Checkpoint(
        LogName log, long size, Digest root, @Nullable GuardMark guard) {
    public Checkpoint {
        if (size < 0) {
            throw new IllegalArgumentException("a log has no negative size: " + size);
        }
    }

    /// Of a log whose keeper judges nothing.
    public Checkpoint(LogName log, long size, Digest root) {
        this(log, size, root, null);
    }

    /// The lines that are signed: three, and the guard's as extension line.
    public String text() {
        String three = log.text() + "\n" + size + "\n" + root.base64() + "\n";
        return guard == null ? three : three + guard.text() + "\n";
    }

    /// The note that is published.
    public SignedNote sign(SigningKey key) {
        if (!key.verifier().name().equals(log)) {
            throw new IllegalArgumentException("the key of " + key.verifier().name() + " does not sign for " + log);
        }
        return SignedNote.sign(text(), key);
    }

    /// Reads the text of a note. Another extension line than the guard's is refused: this log writes none.
    public static Reading<Checkpoint> read(SignedNote note) {
        List<String> lines = note.text().lines().toList();
        GuardMark guard = lines.size() == 4 ? GuardMark.read(lines.get(3)) : null;
        if (lines.size() < 3
                || lines.size() > 4
                || (lines.size() == 4 && guard == null)
                || !LogName.isValid(lines.get(0))
                || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
            return refused(
                    "It should be three lines: the name of the log, its size, its root; and one with the guard.");
        }
        Digest root = StrictBase64.digest(lines.get(2));
        return root == null
                ? refused("The third line should be a root: 32 bytes in base64.")
                : new Reading.Read<>(
                        new Checkpoint(new LogName(lines.get(0)), Long.parseLong(lines.get(1)), root, guard));
    }

    private static Reading<Checkpoint> refused(String sentence) {
        return Reading.refused("checkpoint_unreadable", "This is not a checkpoint. " + sentence);
    }
}
