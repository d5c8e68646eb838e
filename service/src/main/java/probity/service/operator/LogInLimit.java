package probity.service.operator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Slows down guessing: after some failures within a window no log-in is tried at all, right or wrong.
///
/// One window for the one account, whatever address asks: addresses are cheap for whoever guesses.
public final class LogInLimit {
    private static final int FAILURES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Deque<Instant> failures = new ArrayDeque<>();

    public LogInLimit(InstantSource clock) {
        this.clock = clock;
    }

    /// Counts a log-in before it is tried: those that are tried together would all find room otherwise.
    ///
    /// @return what is given back when it was right; null when none may be tried now
    public synchronized @Nullable Instant count() {
        if (!allows()) {
            return null;
        }
        Instant now = clock.instant();
        failures.addLast(now);
        return now;
    }

    /// Whether a log-in may be tried now.
    public synchronized boolean allows() {
        Instant begin = clock.instant().minus(WINDOW);
        while (!failures.isEmpty() && failures.getFirst().isBefore(begin)) {
            failures.removeFirst();
        }
        return failures.size() < FAILURES;
    }

    /// One that was counted was right.
    public synchronized void giveBack(Instant counted) {
        failures.removeLastOccurrence(counted);
    }
}
