package probity.core.population;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Threads that share numbered tasks. Which thread does which task is open, so that no result may depend on it.
public final class Workers {

    /// Makes what one thread works with, once a thread.
    @FunctionalInterface
    public interface Hands {
        Task take();
    }

    /// Does one of the tasks.
    @FunctionalInterface
    public interface Task {
        void work(int task);
    }

    private Workers() {}

    /// Returns when all tasks from 0 to `tasks` are done. They are begun in the order of their numbers.
    ///
    /// @param threads 1 or more, the calling one included
    public static void run(int threads, int tasks, Hands hands) {
        AtomicInteger next = new AtomicInteger();
        Runnable loop = () -> {
            Task one = hands.take();
            for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
                one.work(task);
            }
        };
        int others = Math.min(threads, tasks) - 1;
        if (others <= 0) {
            loop.run();
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(others, Workers::daemon)) {
            List<Future<?>> started = new ArrayList<>();
            for (int i = 0; i < others; i++) {
                started.add(pool.submit(loop));
            }
            loop.run();
            started.forEach(Workers::join);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "probity-worker");
        thread.setDaemon(true);
        return thread;
    }

    private static void join(Future<?> one) {
        try {
            one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
