package probity.service.entry;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import probity.service.database.Room;

/// The writers of all open logs, one a programme.
public final class Logs implements AutoCloseable {
    private final LogWriter.Means means;
    private final Map<String, LogWriter> writers = new ConcurrentHashMap<>();
    private volatile Follower follower = (programme, entries, size) -> {};

    /// Told of what stands in a log, by the log's writer, before anybody is answered.
    @FunctionalInterface
    public interface Follower {
        /// Called after a commit, never before and never at once for one programme. Entries that a follower misses
        /// (a commit that was not answered) are those from the last it was told of to `size`.
        ///
        /// @param entries what this commit added, in order; may be none
        /// @param size how many entries the log has now
        void committed(String programme, List<Disclosed> entries, long size);
    }

    public Logs(DataSource database, Signing signing, InstantSource clock, Room room) {
        this.means = new LogWriter.Means(database, signing, clock, room, this::committed);
    }

    /// Who is told from now on; there is one.
    public void follow(Follower one) {
        follower = one;
    }

    private void committed(String programme, List<Disclosed> entries, long size) {
        follower.committed(programme, entries, size);
    }

    /// Starts the writer of a programme's log.
    public void open(String programme) {
        LogWriter writer = new LogWriter(programme, means);
        if (writers.putIfAbsent(programme, writer) != null) {
            throw new IllegalStateException("the log of " + programme + " is open already");
        }
        writer.start();
    }

    /// Appends a group to an open log, in order. Answered [Appending.Busy] if there is no room within `patience`.
    public CompletableFuture<Appending> append(String programme, List<Addition> additions, Duration patience) {
        return writer(programme).append(additions, null, patience);
    }

    /// Appends one addition with rows that stand or fall with it. When something stands under its name already, no rows
    /// are written.
    public CompletableFuture<Appending> append(
            String programme, Addition addition, Addition.Rider rider, Duration patience) {
        return writer(programme).append(List.of(addition), rider, patience);
    }

    private LogWriter writer(String programme) {
        LogWriter writer = writers.get(programme);
        if (writer == null) {
            throw new IllegalArgumentException("no log is open for " + programme);
        }
        return writer;
    }

    /// What must stay free on the disk.
    public Room room() {
        return means.room();
    }

    /// Additions that wait for a writer, over all logs.
    public int waiting() {
        return writers.values().stream().mapToInt(LogWriter::waiting).sum();
    }

    /// Writes what waits, signs, stops.
    @Override
    public void close() {
        writers.values().forEach(LogWriter::stop);
        writers.clear();
    }
}
