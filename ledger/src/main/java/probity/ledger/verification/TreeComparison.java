package probity.ledger.verification;

import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import probity.ledger.digest.Digest;
import probity.ledger.merkle.Frontier;
import probity.ledger.merkle.LeafRange;
import probity.ledger.merkle.MerkleTree;
import probity.ledger.merkle.NodeId;
import probity.ledger.merkle.TreeHash;

/// Builds the tree anew from the entries, beside the stored hashes, and keeps what differs: that is little when
/// little is wrong, however long the log.
final class TreeComparison {
    /// With more differences than this the ledger is another one, and no entry needs naming.
    private static final int MOST_DIFFERENCES = 200_000;

    private final StoredHashes stored;
    private final Frontier frontier = Frontier.empty();
    private final NavigableMap<NodeId, Digest> recomputed = new TreeMap<>();

    TreeComparison(StoredHashes stored) {
        this.stored = stored;
    }

    /// Adds the leaf of the next entry.
    void add(Digest leaf) {
        frontier.append(leaf, (id, digest) -> {
            if (!digest.equals(stored.node(id)) && recomputed.size() < MOST_DIFFERENCES) {
                recomputed.put(id, digest);
            }
        });
    }

    /// Adds the stored leaf in the place of an entry that is missing, so that the others can still be compared.
    void addStored() {
        add(stored.node(new NodeId(0, frontier.size())));
    }

    /// How many leaves were added.
    long size() {
        return frontier.size();
    }

    /// The root that the stored hashes have at this size.
    Digest storedRoot(long size) {
        return new MerkleTree(size, stored).root();
    }

    /// Names what does not match the root of a tree of this size.
    void judge(long size, Digest root, Findings findings) {
        if (recomputed.size() == MOST_DIFFERENCES) {
            findings.add(new Finding(
                    FindingCode.SUBTREE_DIFFERS,
                    LedgerPart.ENTRIES,
                    new LeafRange(0, size),
                    "More than " + MOST_DIFFERENCES + " hashes differ: this is another ledger."));
        } else {
            NavigableSet<NodeId> wrongHashes = new TreeSet<>();
            new Narrowing(this, findings, wrongHashes).judge(new LeafRange(0, size), root);
            HashRuns.tell(wrongHashes, findings);
        }
    }

    Digest stored(LeafRange range) {
        return new MerkleTree(range.to(), stored).hash(range);
    }

    /// The recomputed hash; where it was not recomputed it is taken to be the stored one.
    Digest recomputed(LeafRange range) {
        return new MerkleTree(range.to(), this::recomputedNode).hash(range);
    }

    private Digest recomputedNode(NodeId id) {
        LeafRange leaves = id.leaves();
        if (leaves.from() < frontier.size() && leaves.to() > frontier.size()) {
            // The entries ended below this node, so it was not recomputed as a whole.
            return TreeHash.node(recomputed(leaves.left()), recomputed(leaves.right()));
        }
        Digest differing = recomputed.get(id);
        return differing == null ? stored.node(id) : differing;
    }

    /// The places below this range whose stored hash is not the recomputed one.
    NavigableSet<NodeId> differingBelow(LeafRange range) {
        NavigableSet<NodeId> below = new TreeSet<>();
        for (int level = 0; range.size() >>> level > 0; level++) {
            NodeId first = new NodeId(level, (range.from() + (1L << level) - 1) >>> level);
            NodeId behind = new NodeId(level, range.to() >>> level);
            if (first.compareTo(behind) < 0) {
                below.addAll(recomputed.subMap(first, behind).keySet());
            }
        }
        return below;
    }
}
