package probity.ledger.verification;

import java.util.NavigableSet;
import probity.ledger.merkle.LeafRange;
import probity.ledger.merkle.NodeId;

/// Tells wrong stored hashes as runs of neighbours on one level, so that a lost file is one finding.
final class HashRuns {
    private HashRuns() {}

    static void tell(NavigableSet<NodeId> wrong, Findings findings) {
        NodeId first = null;
        NodeId last = null;
        for (NodeId id : wrong) {
            boolean goesOn = last != null && last.level() == id.level() && last.index() + 1 == id.index();
            if (first != null && last != null && !goesOn) {
                tell(first, last, findings);
            }
            first = goesOn && first != null ? first : id;
            last = id;
        }
        if (first != null && last != null) {
            tell(first, last, findings);
        }
    }

    private static void tell(NodeId first, NodeId last, Findings findings) {
        String which = first.equals(last)
                ? "The stored hash " + first.index() + " of level " + first.level() + " is wrong"
                : "The stored hashes " + first.index() + " to " + last.index() + " of level " + first.level()
                        + " are wrong";
        findings.add(new Finding(
                FindingCode.HASH_DIFFERS,
                LedgerPart.HASHES,
                new LeafRange(first.leaves().from(), last.leaves().to()),
                which + "; the entries below are as signed."));
    }
}
