package probity.ledger.merkle;

/// The leaves `[from, to)` of a tree; none when both are equal.
public record LeafRange(long from, long to) {
    public LeafRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("not a range of leaves: [" + from + ", " + to + ")");
        }
    }

    /// How many leaves.
    public long size() {
        return to - from;
    }

    /// Whether a tree can have a node of exactly these leaves: there are none, or `from` is a multiple of the
    /// least power of two that is not smaller than the size.
    public boolean isSubtree() {
        return size() == 0 || from % leastPowerOfTwoHolding(size()) == 0;
    }

    /// Whether that node is complete, so that it never changes as the tree grows.
    public boolean isComplete() {
        return Long.bitCount(size()) == 1 && isSubtree();
    }

    /// Where RFC 9162 §2.1.1 splits these leaves: after the largest power of two smaller than the size (which is ≥ 2).
    long split() {
        return from + Long.highestOneBit(size() - 1);
    }

    /// The part before the split.
    public LeafRange left() {
        return new LeafRange(from, split());
    }

    /// The part after the split.
    public LeafRange right() {
        return new LeafRange(split(), to);
    }

    private static long leastPowerOfTwoHolding(long size) {
        return size == 1 ? 1 : Long.highestOneBit(size - 1) << 1;
    }

    @Override
    public String toString() {
        return "[" + from + ", " + to + ")";
    }
}
