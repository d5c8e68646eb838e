package probity.ledger.verification;

import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.ledger.merkle.LeafRange;
import probity.ledger.merkle.NodeId;
import probity.ledger.merkle.TreeHash;

/// Walks down from a root that is trusted to the smallest ranges that do not match it.
///
/// At each node the two children are sought that hash to it: each may be the stored hash or the recomputed one.
/// The pair that fits is trusted in turn, because nobody finds another pair. A leaf whose trusted hash is not
/// the recomputed one names its entry; a node for which no pair fits is the smallest subtree that can be named.
final class Narrowing {
    private final TreeComparison tree;
    private final Findings findings;
    private final NavigableSet<NodeId> wrongHashes;

    Narrowing(TreeComparison tree, Findings findings, NavigableSet<NodeId> wrongHashes) {
        this.tree = tree;
        this.findings = findings;
        this.wrongHashes = wrongHashes;
    }

    void judge(LeafRange range, Digest trusted) {
        if (tree.recomputed(range).equals(trusted)) {
            wrongHashes.addAll(tree.differingBelow(range));
        } else if (range.size() == 1) {
            entryDiffers(range);
        } else {
            Children children = range.size() == 0 ? null : childrenOf(range, trusted);
            if (children == null) {
                subtreeDiffers(range);
            } else {
                judge(range.left(), children.left());
                judge(range.right(), children.right());
            }
        }
    }

    private @Nullable Children childrenOf(LeafRange range, Digest trusted) {
        for (Digest left : List.of(tree.stored(range.left()), tree.recomputed(range.left()))) {
            for (Digest right : List.of(tree.stored(range.right()), tree.recomputed(range.right()))) {
                if (TreeHash.node(left, right).equals(trusted)) {
                    return new Children(left, right);
                }
            }
        }
        return null;
    }

    private void entryDiffers(LeafRange range) {
        if (!findings.nameEntry(range.from())) {
            findings.add(new Finding(
                    FindingCode.ENTRY_DIFFERS,
                    LedgerPart.ENTRIES,
                    range,
                    "The bytes of entry " + range.from() + " are not those that were signed."));
        }
    }

    private void subtreeDiffers(LeafRange range) {
        findings.add(new Finding(
                FindingCode.SUBTREE_DIFFERS,
                LedgerPart.ENTRIES,
                range,
                "Among the entries " + range + " something is not what was signed, or a hash above them is not."));
    }

    private record Children(Digest left, Digest right) {}
}
