package probity.ledger.merkle;

import java.util.ArrayList;
import java.util.List;
import probity.ledger.digest.Digest;

/// The right edge of a growing tree: the peaks, one complete node for each one-bit of the size.
///
/// Appending costs amortised O(1) hashes and O(log n) at most; the root costs O(log n). Not safe for use by several
/// threads at once.
public final class Frontier {
    private long size;
    /// Highest level first.
    private final List<Digest> peaks;

    private Frontier(long size, List<Digest> peaks) {
        this.size = size;
        this.peaks = peaks;
    }

    /// A tree without leaves.
    public static Frontier empty() {
        return new Frontier(0, new ArrayList<>());
    }

    /// The frontier of a tree of this size whose nodes are kept: the way to go on after a restart.
    public static Frontier restore(long size, NodeSource nodes) {
        List<Digest> peaks = new ArrayList<>();
        for (NodeId peak : peaksOf(size)) {
            peaks.add(nodes.node(peak));
        }
        return new Frontier(size, peaks);
    }

    /// The places of the peaks of a tree of this size, highest level first.
    public static List<NodeId> peaksOf(long size) {
        List<NodeId> places = new ArrayList<>();
        for (long left = size; left != 0; left &= ~Long.highestOneBit(left)) {
            int level = Long.numberOfTrailingZeros(Long.highestOneBit(left));
            places.add(new NodeId(level, (size >>> level) - 1));
        }
        return places;
    }

    /// Adds one leaf (its hash, [TreeHash#leaf]) and tells the sink of the nodes that are complete with it.
    public void append(Digest leaf, NodeSink sink) {
        sink.completed(new NodeId(0, size), leaf);
        Digest node = leaf;
        int level = 0;
        for (long index = size; (index & 1) == 1; index >>>= 1) {
            node = TreeHash.node(peaks.removeLast(), node);
            level++;
            sink.completed(new NodeId(level, index >>> 1), node);
        }
        peaks.add(node);
        size++;
    }

    /// How many leaves.
    public long size() {
        return size;
    }

    /// The root of the tree as it stands (RFC 9162 §2.1.1).
    public Digest root() {
        if (peaks.isEmpty()) {
            return TreeHash.EMPTY_ROOT;
        }
        Digest root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = TreeHash.node(peaks.get(i), root);
        }
        return root;
    }

    /// The peaks, highest level first; a copy.
    public List<Digest> peaks() {
        return List.copyOf(peaks);
    }
}
