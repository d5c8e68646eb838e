package probity.policy.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a file of records in stretches, several at a time, and hands on what was taken from them in
/// the order of the file: what comes of it is what reading row by row gives.
///
/// Where a row begins cannot be seen from the middle of a file, for a line break may stand in quotes. So each
/// stretch is read from its first line break on, as if a row began there. Where the stretch before then turns out
/// to end elsewhere, what was taken is thrown away, and the stretch is read again from that place.
public final class Stretches {

    private static final int NONE = -1;

    /// So many stretches for each thread may be taken and wait for one before them.
    private static final int WAITING = 4;

    /// The bytes of the file. Called by several threads.
    @FunctionalInterface
    public interface Bytes {
        InputStream from(long position) throws IOException;
    }

    /// Makes something of the rows that a reader has still to read. Called by several threads.
    @FunctionalInterface
    public interface Taking<T> {
        T take(RecordsReader reader) throws IOException;
    }

    /// Gets what was made of one stretch after another, one at a time.
    @FunctionalInterface
    public interface Giving<T> {

        /// @param linesBefore lines of the file before those of the stretch
        /// @param position bytes of the file up to the end of the stretch
        void give(T taken, long linesBefore, long position) throws IOException;
    }

    private final RecordsReader header;
    private final Bytes bytes;
    private final long first;
    private final long size;
    private final long each;

    /// @param header stands behind the header
    /// @param size of the file in bytes
    /// @param each how many bytes of it a stretch has
    public Stretches(RecordsReader header, Bytes bytes, long size, long each) {
        this.header = header;
        this.bytes = bytes;
        this.first = header.position();
        this.size = size;
        this.each = each;
    }

    /// Returns when all rows are taken and given.
    ///
    /// @param threads 1 or more, the calling one included
    public <T> void read(int threads, Taking<T> taking, Giving<T> giving) throws IOException {
        int count = Math.toIntExact((Math.max(0, size - first) + each - 1) / each);
        new Run<>(count, threads * WAITING, taking, giving).all(Math.min(threads, count));
    }

    private long begin(int stretch) {
        return first + stretch * each;
    }

    private long end(int stretch) {
        return Math.min(size, begin(stretch + 1));
    }

    /// Where the first row of a stretch begins if no quote is open there.
    private long guess(int stretch) throws IOException {
        if (stretch == 0) {
            return first;
        }
        long place = begin(stretch) - 1;
        try (InputStream from = new BufferedInputStream(bytes.from(place), 1 << 9)) {
            int one = from.read();
            while (one >= 0 && one != '\n' && one != '\r') {
                place++;
                one = from.read();
            }
            while (one == '\n' || one == '\r') {
                place++;
                one = from.read();
            }
        }
        return place;
    }

    /// What was made of a stretch.
    ///
    /// @param begin where its first row was thought to begin
    /// @param end where the first row of the next one begins
    private record Taken<T>(T what, long begin, long end, long lines) {}

    private <T> Taken<T> take(int stretch, long from, Taking<T> taking) throws IOException {
        try (RecordsReader reader = header.stretch(bytes.from(from), end(stretch) - from)) {
            T what = taking.take(reader);
            return new Taken<>(what, from, from + reader.position(), reader.linesBefore());
        }
    }

    /// One reading of the file.
    private final class Run<T> {

        private final int count;
        private final int most;
        private final Taking<T> taking;
        private final Giving<T> giving;
        private final Map<Integer, Taken<T>> waiting = new HashMap<>();
        private @Nullable Throwable failure;
        private int next;
        private int given;
        private long position = first;
        private long lines = header.linesBefore();

        Run(int count, int most, Taking<T> taking, Giving<T> giving) {
            this.count = count;
            this.most = most;
            this.taking = taking;
            this.giving = giving;
        }

        void all(int threads) throws IOException {
            List<Thread> others = new ArrayList<>();
            for (int i = 1; i < threads; i++) {
                // An interrupted command must not wait for them.
                others.add(Thread.ofPlatform().name("reading-", i).daemon().start(this::work));
            }
            work();
            try {
                for (Thread other : others) {
                    other.join();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
            switch (failure) {
                case null -> {}
                case IOException e -> throw e;
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(failure);
            }
        }

        private void work() {
            try {
                for (int stretch = next(); stretch != NONE; stretch = next()) {
                    put(stretch, take(stretch, guess(stretch), taking));
                }
            } catch (IOException | InterruptedException | RuntimeException | Error e) {
                fail(e);
            }
        }

        private synchronized int next() throws InterruptedException {
            while (failure == null && next < count && next - given >= most) {
                wait();
            }
            return failure == null && next < count ? next++ : NONE;
        }

        private synchronized void fail(Throwable e) {
            failure = failure == null ? e : failure;
            notifyAll();
        }

        private synchronized void put(int stretch, Taken<T> taken) throws IOException {
            waiting.put(stretch, taken);
            for (Taken<T> one = waiting.remove(given); one != null; one = waiting.remove(given)) {
                if (one.begin() == position) {
                    give(one);
                } else if (position < end(given)) {
                    give(take(given, position, taking));
                }
                given++;
            }
            notifyAll();
        }

        private void give(Taken<T> taken) throws IOException {
            position = taken.end();
            giving.give(taken.what(), lines, position);
            lines += taken.lines();
        }
    }
}
