package probity.ledger.merkle;

import probity.ledger.digest.Digest;

/// Where complete nodes are read from: a table, a level file, or a recomputation.
@FunctionalInterface
public interface NodeSource {
    /// The digest of the complete node at this place. Asked only for places inside the tree it was given for;
    /// a source that has no such node throws [IllegalStateException], because its tree is damaged.
    Digest node(NodeId id);
}
