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

    private final String programme;
    private final DataSource database;
    private final Signing signing;
    private final InstantSource clock;
    private final Room room;
    private final Logs.Follower follower;
    private final WaitingGroups groups = new WaitingGroups();
    private final Thread thread;
    private @Nullable LogTail tail;
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
            while (!groups.isDone()) {
                step(groups.take(patience()));
            }
            if (isUncovered()) {
                step(List.of());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
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
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            LogTail current = loaded(connection);
            boolean wasCovered = !isUncovered();
            Written written = taken.isEmpty() ? Written.NOTHING : write(connection, current, taken);
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
            recovered(taken);
            follower.committed(programme, written.entries, current.size());
            for (int i = 0; i < taken.size(); i++) {
                taken.get(i).answer().complete(written.answers.get(i));
            }
        } catch (SQLException | RuntimeException failed) {
            fail(taken, failed);
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

    /// What one transaction answers, and what it adds to the log.
    private record Written(List<Appending> answers, List<Disclosed> entries) {
        private static final Written NOTHING = new Written(List.of(), List.of());
    }

    private Written write(Connection connection, LogTail current, List<Waiting> taken) throws SQLException {
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
        return new Written(answers, plan.appended());
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

    private void fail(List<Waiting> taken, Exception failed) throws InterruptedException {
        tail = null; // Memory may be ahead of the database: read it again.
        String code = failed instanceof SQLException sql && "53100".equals(sql.getSQLState())
                ? "disk_full"
                : "database_unavailable";
        // Said once: a log that grows by a line a second fills the same disk.
        if (!trouble.equals(code)) {
            trouble = code;
            String text = code.equals("disk_full")
                    ? room.trouble().text()
                    : "nothing is taken, and it is tried again until the database answers: " + code;
            LOG.log(System.Logger.Level.WARNING, "log " + programme + " (" + reason(failed) + "): " + text);
        }
        for (Waiting group : taken) {
            group.answer().complete(new Appending.Unavailable(code));
        }
        TimeUnit.MILLISECONDS.sleep(AFTER_FAILURE.toMillis());
    }

    /// The state and never the message, which may quote a row.
    private static String reason(Exception failed) {
        return failed instanceof SQLException sql
                ? "SQL state " + sql.getSQLState()
                : failed.getClass().getSimpleName();
    }
}
