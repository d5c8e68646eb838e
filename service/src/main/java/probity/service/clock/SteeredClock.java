package probity.service.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// The clock of the programmes. In the demo it may be moved forward, so that thirty days need not be waited for; in
/// real use it cannot be moved at all, and never back.
public final class SteeredClock implements InstantSource {
    private final InstantSource real;
    private final boolean steerable;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public SteeredClock(InstantSource real, boolean steerable) {
        this.real = real;
        this.steerable = steerable;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    /// Whether it may be moved.
    public boolean isSteerable() {
        return steerable;
    }

    /// Moves it forward.
    public void forward(Duration by) {
        if (!steerable || by.isNegative()) {
            throw new IllegalStateException("this clock is not moved by " + by);
        }
        ahead.accumulateAndGet(by, Duration::plus);
    }
}
