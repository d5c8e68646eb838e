package probity.cli.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import probity.cli.records.PartedRecords;
import probity.cli.records.Spool;
import probity.cli.records.Workspace;
import probity.cli.terminal.Progress;

/// Work on every part of a file of records, as many parts at a time as there are processors.
public final class PartWork {

    private static final int RESULTS_IN_MEMORY_OF_HEAP = 64;

    private PartWork() {}

    /// What is made of one part.
    public interface Work<T> {
        T on(int part) throws IOException;
    }

    /// What is made of each part, in their order.
    ///
    /// @param stage names the work in the progress
    public static <T> List<T> all(PartedRecords records, Progress progress, String stage, Work<T> work)
            throws IOException {
        progress.stage(stage);
        int threads = Math.min(records.parts(), Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads, one -> daemon(one, stage))) {
            List<Future<T>> waiting = new ArrayList<>();
            for (int part = 0; part < records.parts(); part++) {
                int number = part;
                waiting.add(pool.submit(() -> work.on(number)));
            }
            List<T> made = new ArrayList<>();
            for (Future<T> one : waiting) {
                made.add(result(one));
                progress.report(made.size(), records.parts(), "");
            }
            return made;
        }
    }

    /// Where the results of one part are set aside, together with those of the others within bounded memory.
    public static Spool spool(PartedRecords records, Workspace workspace) {
        long inMemory = Runtime.getRuntime().maxMemory() / RESULTS_IN_MEMORY_OF_HEAP / records.parts();
        return new Spool(workspace, (int) Math.min(Integer.MAX_VALUE >> 1, inMemory));
    }

    /// An interrupted command must not wait for its workers.
    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
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
