package probity.service.intake;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// How far a file is, for whoever waits. Written by one thread, read by any.
public final class UploadProgress {
    private final UUID id = UUID.randomUUID();
    private final long bytes;
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private volatile boolean cancelled;

    /// @param bytes length of the file; it is read twice, to check and to take
    public UploadProgress(long bytes) {
        this.bytes = bytes;
    }

    /// The upload's id.
    public UUID id() {
        return id;
    }

    /// From 0 to 100.
    public int percent() {
        return bytes == 0 ? 100 : (int) Math.min(100, read.get() * 50 / bytes);
    }

    /// Rows in the ledger so far.
    public long taken() {
        return taken.get();
    }

    /// Asks to stop. The group that is on its way still comes in; what was taken stands and can be undone together.
    public void cancel() {
        cancelled = true;
    }

    /// Whether it was asked to stop.
    public boolean isCancelled() {
        return cancelled;
    }

    void reached(int pass, long position) {
        read.set(pass * bytes + position);
    }

    void took(long rows) {
        taken.addAndGet(rows);
    }
}
