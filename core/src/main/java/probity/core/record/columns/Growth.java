package probity.core.record.columns;

/// How arrays grow: by half, so that little room lies empty and copying stays rare.
final class Growth {

    private static final int LEAST = 64;

    private Growth() {}

    /// The new length of an array of `length` that must have a place `index`.
    static int of(int length, int index) {
        long half = (long) length + (length >> 1);
        return (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(LEAST, Math.max(half, index + 1L)));
    }
}
