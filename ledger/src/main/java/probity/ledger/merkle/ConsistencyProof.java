package probity.ledger.merkle;

import java.util.List;
import probity.ledger.digest.Digest;

/// The hashes that show an earlier tree to be a prefix of a later one (RFC 9162 §2.1.4).
///
/// The numbers may be anything a stranger wrote: they are judged by [#verifies], not here.
public record ConsistencyProof(long earlier, long size, List<Digest> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /// Whether the tree with the root `later` begins with the tree with the root `earlierRoot`.
    ///
    /// Sizes of zero prove nothing about each other; only the empty tree with the empty proof is consistent
    /// with itself.
    public boolean verifies(Digest earlierRoot, Digest laterRoot) {
        if (earlier == 0 && size == 0) {
            return path.isEmpty() && earlierRoot.equals(TreeHash.EMPTY_ROOT) && laterRoot.equals(TreeHash.EMPTY_ROOT);
        }
        return earlier > 0 && verifiesSubtree(new LeafRange(0, earlier), earlierRoot, laterRoot);
    }

    /// Whether a tree of `size` leaves holds this subtree with this hash (Merkle Tree Certificates,
    /// draft-ietf-plants-merkle-tree-certs §4.4.3; for a subtree from 0 it is the algorithm of RFC 9162 §2.1.4.2).
    public boolean verifiesSubtree(LeafRange subtree, Digest subtreeHash, Digest root) {
        if (!subtree.isSubtree() || subtree.to() > size) {
            return false;
        }
        if (subtree.size() == 0) {
            return path.isEmpty() && subtreeHash.equals(TreeHash.EMPTY_ROOT);
        }
        Walk walk = Walk.start(subtree, size);
        if (!walk.knowsStart() && path.isEmpty()) {
            return false;
        }
        Digest start = walk.knowsStart() ? subtreeHash : path.getFirst();
        Digest[] hashes = {start, start};
        for (Digest sibling : walk.knowsStart() ? path : path.subList(1, path.size())) {
            if (walk.isAtRoot()) {
                return false;
            }
            walk.climb(sibling, hashes);
        }
        return walk.isAtRoot() && hashes[0].equals(subtreeHash) && hashes[1].equals(root);
    }

    /// The positions of the first and last node of the subtree, and of the last node of the tree, on one level.
    private static final class Walk {
        private long first;
        private long last;
        private long end;

        private Walk(long first, long last, long end) {
            this.first = first;
            this.last = last;
            this.end = end;
        }

        static Walk start(LeafRange subtree, long size) {
            Walk walk = new Walk(subtree.from(), subtree.to() - 1, size - 1);
            boolean reachesEnd = walk.last == walk.end;
            while (walk.first != walk.last && (reachesEnd || (walk.last & 1) == 1)) {
                walk.rise(1);
            }
            return walk;
        }

        boolean knowsStart() {
            return first == last;
        }

        boolean isAtRoot() {
            return end == 0;
        }

        void climb(Digest sibling, Digest[] hashes) {
            if ((last & 1) == 1 || last == end) {
                if (first < last) {
                    hashes[0] = TreeHash.node(sibling, hashes[0]);
                }
                hashes[1] = TreeHash.node(sibling, hashes[1]);
                rise(Long.numberOfTrailingZeros(last));
            } else {
                hashes[1] = TreeHash.node(hashes[1], sibling);
            }
            rise(1);
        }

        private void rise(int levels) {
            first >>>= levels;
            last >>>= levels;
            end >>>= levels;
        }
    }
}
