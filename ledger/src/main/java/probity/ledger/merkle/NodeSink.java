package probity.ledger.merkle;

import probity.ledger.digest.Digest;

/// Told of each complete node, once, as soon as the tree has it; a level is told in the order of its indexes.
@FunctionalInterface
public interface NodeSink {
    /// Keeps nothing: for callers that want the root only.
    NodeSink NONE = (id, digest) -> {};

    /// This node is complete and will never change.
    void completed(NodeId id, Digest digest);
}
