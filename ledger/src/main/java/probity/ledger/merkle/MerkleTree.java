package probity.ledger.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import probity.ledger.digest.Digest;

/// A tree of a given size over kept nodes: its root and its proofs.
///
/// A proof of a tree of n leaves reads O(log n) nodes. [#nodesForInclusion] and [#nodesForConsistency] name them
/// beforehand, so that a caller can fetch them in one question.
public final class MerkleTree {
    private final long size;
    private final NodeSource nodes;

    public MerkleTree(long size, NodeSource nodes) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no negative size: " + size);
        }
        this.size = size;
        this.nodes = nodes;
    }

    /// The root (RFC 9162 §2.1.1).
    public Digest root() {
        return hash(new LeafRange(0, size));
    }

    /// The hash of a subtree, complete or not ([LeafRange#isSubtree]).
    public Digest hash(LeafRange range) {
        if (!range.isSubtree() || range.to() > size) {
            throw new IllegalArgumentException(range + " is not a subtree of a tree of " + size);
        }
        if (range.size() == 0) {
            return TreeHash.EMPTY_ROOT;
        }
        if (range.isComplete()) {
            return nodes.node(NodeId.covering(range));
        }
        return TreeHash.node(hash(range.left()), hash(range.right()));
    }

    /// The proof that a leaf is in this tree, leaf side first (RFC 9162 §2.1.3.1).
    public InclusionProof inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<Digest> path = new ArrayList<>();
        LeafRange range = new LeafRange(0, size);
        while (range.size() > 1) {
            boolean goesLeft = index < range.split();
            path.addFirst(hash(goesLeft ? range.right() : range.left()));
            range = goesLeft ? range.left() : range.right();
        }
        return new InclusionProof(index, size, path);
    }

    /// The proof that the tree of the first `earlier` leaves (1 to size) is a prefix of this one (RFC 9162 §2.1.4.1).
    public ConsistencyProof consistency(long earlier) {
        if (earlier < 1 || earlier > size) {
            throw new IllegalArgumentException("no earlier tree of " + earlier + " in a tree of " + size);
        }
        List<Digest> path = new ArrayList<>();
        LeafRange range = new LeafRange(0, size);
        while (range.to() != earlier) {
            boolean goesLeft = earlier <= range.split();
            path.addFirst(hash(goesLeft ? range.right() : range.left()));
            range = goesLeft ? range.left() : range.right();
        }
        // A verifier who holds the earlier root knows this node already when it is the whole earlier tree.
        if (range.from() != 0) {
            path.addFirst(hash(range));
        }
        return new ConsistencyProof(earlier, size, path);
    }

    /// The places that [#inclusion] reads.
    public static List<NodeId> nodesForInclusion(long index, long size) {
        Set<NodeId> read = new TreeSet<>();
        noting(size, read).inclusion(index);
        return List.copyOf(read);
    }

    /// The places that [#consistency] reads.
    public static List<NodeId> nodesForConsistency(long earlier, long size) {
        Set<NodeId> read = new TreeSet<>();
        noting(size, read).consistency(earlier);
        return List.copyOf(read);
    }

    private static MerkleTree noting(long size, Set<NodeId> read) {
        return new MerkleTree(size, id -> {
            read.add(id);
            return TreeHash.EMPTY_ROOT;
        });
    }
}
