package probity.service.operator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import probity.ledger.digest.Digest;

/// Judges a name and password. Used by the page's form, by `POST /api/session` and by HTTP Basic.
public final class LogIn {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Passwords passwords;
    private final LogInLimit limit;
    private final InstantSource clock;
    /// HTTP Basic sends the password with each request; bcrypt for each would be slow.
    private final Map<Digest, Instant> right = new ConcurrentHashMap<>();

    public LogIn(Passwords passwords, LogInLimit limit, InstantSource clock) {
        this.passwords = passwords;
        this.limit = limit;
        this.clock = clock;
    }

    /// What came of it.
    public enum Verdict {
        /// Name and password belong together.
        RIGHT,
        /// They do not.
        WRONG,
        /// Too many were wrong lately: not tried.
        TOO_MANY
    }

    /// Judges; counts failures.
    public Verdict judge(String name, String password) {
        Digest both = Digest.sha256((name + "\n" + password).getBytes(StandardCharsets.UTF_8));
        Instant until = right.get(both);
        if (until != null && until.isAfter(clock.instant())) {
            return Verdict.RIGHT;
        }
        right.remove(both);
        if (!limit.allows()) {
            return Verdict.TOO_MANY;
        }
        if (passwords.matches(name, password)) {
            right.put(both, clock.instant().plus(REMEMBERED));
            return Verdict.RIGHT;
        }
        limit.failed();
        return Verdict.WRONG;
    }
}
