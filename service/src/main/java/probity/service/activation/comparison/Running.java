package probity.service.activation.comparison;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import probity.core.comparison.Basis;

/// A comparison at work, or done.
public final class Running {
    private final UUID candidate;
    private final Basis basis;
    private final Instant begun;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong size = new AtomicLong();
    private final CompletableFuture<Comparison> result = new CompletableFuture<>();

    Running(UUID candidate, Basis basis, Instant begun) {
        this.candidate = candidate;
        this.basis = basis;
        this.begun = begun;
    }

    public UUID candidate() {
        return candidate;
    }

    public Basis basis() {
        return basis;
    }

    public Instant begun() {
        return begun;
    }

    /// Subjects compared so far.
    public long done() {
        return done.get();
    }

    /// Subjects there are; 0 before they were counted.
    public long size() {
        return size.get();
    }

    void of(long subjects) {
        size.set(subjects);
    }

    void oneMore() {
        done.incrementAndGet();
    }

    void finish(Comparison comparison) {
        result.complete(comparison);
    }

    void fail(Throwable failed) {
        result.completeExceptionally(failed);
    }

    /// Whether it is done, or failed.
    public boolean isOver() {
        return result.isDone();
    }

    /// Whether it ended without a result.
    public boolean failed() {
        return result.isCompletedExceptionally();
    }

    /// The result, waited for at most `millis`; null while it is at work, and when it [#failed()].
    public @Nullable Comparison within(long millis) {
        try {
            return result.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException noResult) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
