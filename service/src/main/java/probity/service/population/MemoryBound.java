package probity.service.population;

import java.util.concurrent.atomic.AtomicLong;

/// How much memory all populations together may take. What they take is worked out from the lengths of their arrays,
/// not measured: the bound is meant to be kept with room to spare, since reading a programme takes up to three times
/// what it holds afterwards.
public final class MemoryBound {
    /// The part of the heap that populations may take when nobody says otherwise.
    public static final int USUAL_PART = 4;

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    public MemoryBound(long most) {
        this.most = most;
    }

    /// A part of the heap this process may grow to.
    public static MemoryBound usual() {
        return new MemoryBound(Runtime.getRuntime().maxMemory() / USUAL_PART);
    }

    /// Takes note that somebody who had `before` bytes has `now`.
    ///
    /// @return false when that is too much; nothing is noted then
    boolean change(long before, long now) {
        long after = taken.addAndGet(now - before);
        if (now > before && after > most) {
            taken.addAndGet(before - now);
            return false;
        }
        return true;
    }

    public long most() {
        return most;
    }

    public long taken() {
        return taken.get();
    }
}
