package probity.cli.parts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import probity.cli.terminal.Progress;

/// Numbered pieces of work, as many at a time as there are processors.
public final class Together {

    private Together() {}

    /// What is made of one piece.
    @FunctionalInterface
    public interface Work<T> {
        T on(int piece) throws IOException;
    }

    /// How many pieces are worked on at a time at most.
    public static int threads() {
        return Runtime.getRuntime().availableProcessors();
    }

    /// What is made of each of `count` pieces, in their order.
    ///
    /// @param progress is told how many are done
    public static <T> List<T> all(int count, Progress progress, Work<T> work) throws IOException {
        List<T> made = new ArrayList<>();
        if (count == 1) {
            made.add(work.on(0));
            return made;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(count, threads()), Together::daemon)) {
            List<Future<T>> waiting = new ArrayList<>();
            for (int piece = 0; piece < count; piece++) {
                int number = piece;
                waiting.add(pool.submit(() -> work.on(number)));
            }
            for (Future<T> one : waiting) {
                made.add(result(one));
                progress.report(made.size(), count, "");
            }
            return made;
        }
    }

    /// An interrupted command must not wait for its workers.
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "working");
        thread.setDaemon(true);
        return thread;
    }

    private static <T> T result(Future<T> one) throws IOException {
        try {
            return one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case Error cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
