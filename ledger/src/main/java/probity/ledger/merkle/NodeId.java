package probity.ledger.merkle;

/// The place of a complete node: it covers the leaves `[index · 2^level, (index + 1) · 2^level)`. Level 0 are
/// the leaves.
public record NodeId(int level, long index) implements Comparable<NodeId> {
    /// Levels 0 to 62, so that the covered leaves can be counted in a `long`.
    public static final int HIGHEST_LEVEL = 62;

    public NodeId {
        if (level < 0 || level > HIGHEST_LEVEL || index < 0 || index > (Long.MAX_VALUE >> level)) {
            throw new IllegalArgumentException("no such node: level " + level + ", index " + index);
        }
    }

    /// The complete node that covers exactly this aligned range of `2^level` leaves.
    static NodeId covering(LeafRange range) {
        return new NodeId(Long.numberOfTrailingZeros(range.size()), range.from() / range.size());
    }

    /// The leaves below this node.
    public LeafRange leaves() {
        return new LeafRange(index << level, (index + 1) << level);
    }

    @Override
    public int compareTo(NodeId other) {
        int byLevel = Integer.compare(level, other.level);
        return byLevel != 0 ? byLevel : Long.compare(index, other.index);
    }
}
