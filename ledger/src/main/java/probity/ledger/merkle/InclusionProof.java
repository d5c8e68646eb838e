package probity.ledger.merkle;

import java.util.List;
import probity.ledger.digest.Digest;

/// The sibling hashes from a leaf up to the root of a tree (RFC 9162 §2.1.3).
///
/// The numbers may be anything a stranger wrote: they are judged by [#verifies], not here.
public record InclusionProof(long index, long size, List<Digest> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /// Whether this path leads from the leaf to the root (the algorithm of RFC 9162 §2.1.3.2).
    public boolean verifies(Digest leaf, Digest root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        Digest hash = leaf;
        for (Digest sibling : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = TreeHash.node(sibling, hash);
                // A node without right sibling rises until it is a right child itself.
                int rise = (fn & 1) == 1 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>>= rise;
                sn >>>= rise;
            } else {
                hash = TreeHash.node(hash, sibling);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && hash.equals(root);
    }

    /// The same for a leaf of a subtree: whether the path leads from the leaf at `index` of the whole tree to
    /// the hash of the subtree. The `size` of this proof is then the end of the subtree.
    public boolean verifiesWithin(LeafRange subtree, Digest leaf, Digest subtreeHash) {
        return subtree.isSubtree()
                && subtree.to() == size
                && index >= subtree.from()
                && new InclusionProof(index - subtree.from(), subtree.size(), path).verifies(leaf, subtreeHash);
    }
}
