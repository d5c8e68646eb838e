package probity.service.entry;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The groups that wait for one log's writer, in order of arrival, bounded by the additions in them.
final class WaitingGroups {
    /// Additions that may wait; what comes on top is answered [Appending.Busy].
    static final int MOST_WAITING = 20_000;

    /// Additions the writer takes for one transaction.
    static final int MOST_AT_ONCE = 5_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Waiting> groups = new ArrayDeque<>();
    private int waiting;
    private boolean closed;

    /// One group and the promise of its answer.
    ///
    /// @param rider what a group of one addition writes besides; null for nothing
    record Waiting(List<Addition> additions, Addition.@Nullable Rider rider, CompletableFuture<Appending> answer) {}

    /// Puts a group at the end; waits at most `patience` for room. The answer is [Appending.Busy] if there is none.
    CompletableFuture<Appending> put(List<Addition> additions, Addition.@Nullable Rider rider, Duration patience) {
        Waiting group = new Waiting(additions, rider, new CompletableFuture<>());
        lock.lock();
        try {
            long left = patience.toNanos();
            // A group larger than the bound may pass alone.
            while (!closed && waiting > 0 && waiting + additions.size() > MOST_WAITING && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (closed || (waiting > 0 && waiting + additions.size() > MOST_WAITING)) {
                return CompletableFuture.completedFuture(new Appending.Busy());
            }
            groups.addLast(group);
            waiting += additions.size();
            changed.signalAll();
            return group.answer;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return CompletableFuture.completedFuture(new Appending.Busy());
        } finally {
            lock.unlock();
        }
    }

    /// The next groups for one transaction; waits at most `patience`, then none. At least one group, if there is any.
    List<Waiting> take(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (groups.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            int many = 0;
            int count = 0;
            for (Waiting one : groups) {
                if (many > 0 && count + one.additions.size() > MOST_AT_ONCE) {
                    break;
                }
                many++;
                count += one.additions.size();
            }
            // Made before anything is taken out: where there is no memory for it, all wait on.
            List<Waiting> taken = new ArrayList<>(many);
            while (taken.size() < many) {
                taken.add(groups.removeFirst());
            }
            waiting -= count;
            changed.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// Takes no more; what waits is still handed out.
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// True when closed and empty: the writer may end.
    boolean isDone() {
        lock.lock();
        try {
            return closed && groups.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /// Additions that wait now, for the metrics.
    int waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }
}
