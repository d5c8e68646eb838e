package probity.service.operator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

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

    /// Whether a log-in may be tried now.
    public synchronized boolean allows() {
        Instant begin = clock.instant().minus(WINDOW);
        while (!failures.isEmpty() && failures.getFirst().isBefore(begin)) {
            failures.removeFirst();
        }
        return failures.size() < FAILURES;
    }

    /// A log-in failed.
    public synchronized void failed() {
        failures.addLast(clock.instant());
    }
}
