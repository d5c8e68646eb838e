package probity.ledger.reader;

import java.io.IOException;
import probity.ledger.merkle.NodeId;

/// A whole ledger to be read: in a folder, in a database, behind an address.
///
/// A reader judges nothing: it gives bytes as they are stored, damaged ones too, and verification judges them.
/// All parts are of one moment, that of the checkpoint. Every method throws [IOException] when something cannot
/// be read, which is not the same as being wrong.
public interface LedgerReader {
    /// The signed checkpoint, a note.
    byte[] checkpoint() throws IOException;

    /// Every key of the log, oldest first, each as its one-line text with a line break.
    byte[] keys() throws IOException;

    /// The canonical bytes of every entry up to the size of the checkpoint, in the order of their sequences.
    Cursor entries() throws IOException;

    /// A line ([probity.ledger.commitment.Disclosure#line]) for every payload that is shown, in the order of their
    /// sequences.
    Cursor payloads() throws IOException;

    /// The stored hashes of at most `most` complete nodes of one level, 32 bytes each, from this one on; fewer
    /// at the end of the level, none behind it.
    byte[] hashes(NodeId first, int most) throws IOException;

    /// Whether every payload that was not erased is shown. Where it is not (a public address that keeps
    /// payloads to those they concern), an absent payload is counted as withheld and is no finding.
    boolean showsAllPayloads();
}
