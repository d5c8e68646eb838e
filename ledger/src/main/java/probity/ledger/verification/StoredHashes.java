package probity.ledger.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import probity.ledger.digest.Digest;
import probity.ledger.merkle.LeafRange;
import probity.ledger.merkle.NodeId;
import probity.ledger.merkle.NodeSource;
import probity.ledger.reader.LedgerReader;

/// The stored hashes of a ledger, read a page at a time; one page a level is kept, because levels are read in order.
final class StoredHashes implements NodeSource {
    private static final int PAGE = 1_024;
    /// Stands for a hash that is not stored; no node has it.
    static final Digest ABSENT = Digest.of(new byte[Digest.LENGTH]);

    private final LedgerReader ledger;
    private final Map<Integer, Page> pages = new HashMap<>();

    StoredHashes(LedgerReader ledger) {
        this.ledger = ledger;
    }

    /// The stored hash, or [#ABSENT].
    @Override
    public Digest node(NodeId id) {
        Page page = pages.get(id.level());
        if (page == null || id.index() / PAGE != page.number()) {
            page = new Page(id.index() / PAGE, read(new NodeId(id.level(), id.index() / PAGE * PAGE), PAGE));
            pages.put(id.level(), page);
        }
        int at = (int) (id.index() % PAGE) * Digest.LENGTH;
        return at + Digest.LENGTH <= page.bytes().length ? Digest.at(page.bytes(), at) : ABSENT;
    }

    /// Finds hashes behind the last node of a level, and levels above the last.
    void findUnexpected(long size, Findings findings) {
        for (int level = 0; level < NodeId.HIGHEST_LEVEL; level++) {
            NodeId behind = new NodeId(level, size >>> level);
            if (read(behind, 1).length > 0) {
                findings.add(new Finding(
                        FindingCode.HASH_UNEXPECTED,
                        LedgerPart.HASHES,
                        new LeafRange(behind.leaves().from(), behind.leaves().to()),
                        "Level " + level + " of the stored hashes goes on behind its last node, " + behind.index()
                                + "."));
            }
            if (size >>> level == 0) {
                return;
            }
        }
    }

    private byte[] read(NodeId first, int most) {
        try {
            return ledger.hashes(first, most);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Page(long number, byte[] bytes) {}
}
