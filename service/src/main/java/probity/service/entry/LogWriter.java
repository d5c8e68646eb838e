package probity.service.entry;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import probity.service.database.Room;
import probity.service.entry.WaitingGroups.Waiting;

/// The one writer of one log. Groups that arrive together share a transaction; answers go out after its commit.
///
/// A checkpoint is signed with the first transaction after [#COVER_WITHIN], or alone if nothing more comes, so that
/// every acknowledged entry is covered within a second.
final class LogWriter {
    /// The age at which an uncovered entry is covered.
    static final Duration COVER_WITHIN = Duration.ofMillis(300);

    private static final System.Logger LOG = System.getLogger(LogWriter.class.getName());
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(300);
    /// Made beforehand: there may be no memory when they are needed.
    private static final Appending FULL = new Appending.Unavailable("disk_full");
    private static final Appending UNAVAILABLE = new Appending.Unavailable("database_unavailable");

    private final String programme;
    private final DataSource database;
    private final Signing signing;
    private final InstantSource clock;
    private final Room room;
    private final Logs.Follower follower;
    private final WaitingGroups groups = new WaitingGroups();
    private final Thread thread;
    private @Nullable LogTail tail;
    /// What was taken last, until it is answered.
    private List<Waiting> open = List.of();
    /// What kept the last group from being taken, empty when nothing did: said when it begins and when it ends.
    private String trouble = "";
    private long covered;
    private long uncoveredSince;

    /// What all writers work with.
    ///
    /// @param room what must stay free on the disk
    /// @param follower told of each commit
    record Means(DataSource database, Signing signing, InstantSource clock, Room room, Logs.Follower follower) {}

    LogWriter(String programme, Means means) {
        this.programme = programme;
        this.database = means.database;
        this.signing = means.signing;
        this.clock = means.clock;
        this.room = means.room;
        this.follower = means.follower;
        this.thread = Thread.ofPlatform().name("log-" + programme).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    CompletableFuture<Appending> append(List<Addition> additions, Addition.@Nullable Rider rider, Duration patience) {
        return groups.put(additions, rider, patience);
    }

    int waiting() {
        return groups.waiting();
    }

    /// Finishes what waits, signs, ends.
    void stop() {
        groups.close();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            boolean more = true;
            while (more) {
                more = next();
            }
            if (isUncovered()) {
                step(List.of());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes the next groups. Whatever happens to them, this thread goes on: all who send to this log wait for it.
    ///
    /// @return false when there are no more and will be none
    private boolean next() throws InterruptedException {
        try {
            // Those that there was no memory left to answer.
            open.forEach(group -> group.answer().complete(UNAVAILABLE));
            open = List.of();
            if (groups.isDone()) {
                return false;
            }
            open = groups.take(patience());
            step(open);
            open = List.of();
        } catch (RuntimeException | Error failed) {
            tail = null;
            LockSupport.parkNanos(AFTER_FAILURE.toNanos());
        }
        return true;
    }

    private Duration patience() {
        if (tail == null) {
            return Duration.ZERO; // A start, or a failure: read the tail and cover what is not covered.
        }
        long age = System.nanoTime() - uncoveredSince;
        return isUncovered() ? COVER_WITHIN.minusNanos(age) : IDLE;
    }

    private boolean isUncovered() {
        return tail != null && tail.size() > covered;
    }

    private void step(List<Waiting> waiting) throws InterruptedException {
        // What is taken already is signed also when the disk is full.
        List<Waiting> taken = waiting.isEmpty() || !room.isTight() ? waiting : refused(waiting);
        try {
            Written written = committed(taken);
            recovered(taken);
            // The connection is given back by now: what the follower missed it reads over one of its own.
            follower.committed(programme, written.entries, written.size);
            for (int i = 0; i < taken.size(); i++) {
                taken.get(i).answer().complete(written.answers.get(i));
            }
        } catch (SQLException | RuntimeException | Error failed) {
            fail(taken, failed);
        }
    }

    private Written committed(List<Waiting> taken) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            LogTail current = loaded(connection);
            boolean wasCovered = !isUncovered();
            Written written = write(connection, current, taken);
            if (wasCovered && isUncovered()) {
                uncoveredSince = System.nanoTime();
            }
            long signed = covered;
            if (isDue()) {
                signing.sign(connection, head(current));
                signed = current.size();
            }
            connection.commit();
            covered = signed;
            return written;
        }
    }

    private LogTail loaded(Connection connection) throws SQLException {
        LogTail known = tail;
        if (known == null) {
            known = LogTail.load(connection, programme);
            covered = signing.covered(connection, programme);
            uncoveredSince = System.nanoTime() - COVER_WITHIN.toNanos();
            tail = known;
        }
        return known;
    }

    private boolean isDue() {
        return isUncovered() && (groups.isDone() || System.nanoTime() - uncoveredSince >= COVER_WITHIN.toNanos());
    }

    private Signing.LogHead head(LogTail current) {
        Instant at = current.time(clock.instant());
        return new Signing.LogHead(programme, current.size(), current.frontier().root(), at);
    }

    /// What one transaction answers, what it adds to the log, and how many entries that has then.
    private record Written(List<Appending> answers, List<Disclosed> entries, long size) {}

    private Written write(Connection connection, LogTail current, List<Waiting> taken) throws SQLException {
        if (taken.isEmpty()) {
            return new Written(List.of(), List.of(), current.size());
        }
        List<Addition> all =
                taken.stream().flatMap(group -> group.additions().stream()).toList();
        GroupPlan plan = new GroupPlan(
                programme, current, KnownNames.lookUp(connection, programme, all), current.time(clock.instant()));
        List<Appending> answers = new ArrayList<>();
        for (Waiting group : taken) {
            Addition.Rider rider = group.rider();
            answers.add(new Appending.Committed(
                    rider == null
                            ? group.additions().stream().map(plan::add).toList()
                            : List.of(plan.add(connection, group.additions().getFirst(), rider))));
        }
        plan.write(connection);
        return new Written(answers, plan.appended(), current.size());
    }

    private List<Waiting> refused(List<Waiting> waiting) {
        if (!trouble.equals("full")) {
            trouble = "full";
            LOG.log(
                    System.Logger.Level.WARNING,
                    "log " + programme + ": " + room.trouble().text());
        }
        for (Waiting group : waiting) {
            group.answer().complete(new Appending.Full());
        }
        return List.of();
    }

    private void recovered(List<Waiting> taken) {
        if (!trouble.isEmpty() && !(taken.isEmpty() && trouble.equals("full"))) {
            trouble = "";
            LOG.log(System.Logger.Level.WARNING, "log " + programme + ": records are taken again");
        }
    }

    private void fail(List<Waiting> taken, Throwable failed) throws InterruptedException {
        tail = null; // Memory may be ahead of the database: read it again.
        Appending answer = failed instanceof SQLException sql && "53100".equals(sql.getSQLState()) ? FULL : UNAVAILABLE;
        // Before anything is said, which may fail too.
        taken.forEach(group -> group.answer().complete(answer));
        String code = answer.refusal();
        // Said once: a log that grows by a line a second fills the same disk.
        if (!trouble.equals(code)) {
            trouble = code;
            String text = code.equals("disk_full")
                    ? room.trouble().text()
                    : "nothing is taken, and it is tried again until it succeeds: " + code;
            LOG.log(System.Logger.Level.WARNING, "log " + programme + " (" + reason(failed) + "): " + text);
        }
        TimeUnit.MILLISECONDS.sleep(AFTER_FAILURE.toMillis());
    }

    /// The state and never the message, which may quote a row.
    private static String reason(Throwable failed) {
        return failed instanceof SQLException sql
                ? "SQL state " + sql.getSQLState()
                : failed.getClass().getSimpleName();
    }
}
