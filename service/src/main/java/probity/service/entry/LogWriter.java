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
import probity.service.entry.WaitingGroups.Waiting;

/// The one writer of one log. Groups that arrive together share a transaction; answers go out after its commit.
///
/// A checkpoint is signed with the first transaction after [#COVER_WITHIN], or alone if nothing more comes, so that
/// every acknowledged entry is covered within a second.
final class LogWriter {
    /// The age at which an uncovered entry is covered.
    static final Duration COVER_WITHIN = Duration.ofMillis(300);

    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(300);

    private final String programme;
    private final DataSource database;
    private final Signing signing;
    private final InstantSource clock;
    private final WaitingGroups groups = new WaitingGroups();
    private final Thread thread;
    private @Nullable LogTail tail;
    private long covered;
    private long uncoveredSince;

    LogWriter(String programme, DataSource database, Signing signing, InstantSource clock) {
        this.programme = programme;
        this.database = database;
        this.signing = signing;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("log-" + programme).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    CompletableFuture<Appending> append(List<Addition> additions, Duration patience) {
        return groups.put(additions, patience);
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

    private void step(List<Waiting> taken) throws InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            LogTail current = loaded(connection);
            boolean wasCovered = !isUncovered();
            List<Appending> answers = new ArrayList<>();
            if (!taken.isEmpty()) {
                answers = write(connection, current, taken);
            }
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
            for (int i = 0; i < taken.size(); i++) {
                taken.get(i).answer().complete(answers.get(i));
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

    private List<Appending> write(Connection connection, LogTail current, List<Waiting> taken) throws SQLException {
        List<Addition> all =
                taken.stream().flatMap(group -> group.additions().stream()).toList();
        GroupPlan plan = new GroupPlan(
                programme, current, KnownNames.lookUp(connection, programme, all), current.time(clock.instant()));
        List<Appending> answers = new ArrayList<>();
        for (Waiting group : taken) {
            answers.add(new Appending.Committed(
                    group.additions().stream().map(plan::add).toList()));
        }
        plan.write(connection);
        return answers;
    }

    private void fail(List<Waiting> taken, Exception failed) throws InterruptedException {
        tail = null; // Memory may be ahead of the database: read it again.
        String code = failed instanceof SQLException sql && "53100".equals(sql.getSQLState())
                ? "disk_full"
                : "database_unavailable";
        System.getLogger(LogWriter.class.getName())
                .log(System.Logger.Level.WARNING, "log {0}: {1} ({2})", programme, code, reason(failed));
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
