package probity.service.operator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import probity.ledger.digest.Digest;

/// Judges a name and password. Used by the page's form, by `POST /api/session` and by HTTP Basic.
public final class LogIn {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 1_000;

    private final Passwords passwords;
    private final LogInLimit limit;
    private final InstantSource clock;
    /// bcrypt is slow by design: more at once than there are processors would keep everybody else waiting.
    private final Semaphore trying = new Semaphore(Runtime.getRuntime().availableProcessors());
    /// HTTP Basic sends the password with each request; bcrypt for each would be slow.
    private final Map<Digest, Right> right = new ConcurrentHashMap<>();
    /// The row of each account's password, read as seldom as a session is.
    private final Map<String, Newest> newest = new ConcurrentHashMap<>();

    /// @param row of the password that it matched
    private record Right(long row, Instant until) {}

    private record Newest(long row, long sinceNanos) {
        boolean isFresh() {
            return System.nanoTime() - sinceNanos < Sessions.REMEMBERED.toNanos();
        }
    }

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

    /// Judges one request; counts failures. A password that was right within the last minute is so without being tried,
    /// unless the account has another one since: one that another process gave it counts after a second.
    public Verdict judge(String name, String password) {
        Digest both = digest(name, password);
        return isKnown(both, name) ? Verdict.RIGHT : tried(name, password, () -> isKnown(both, name));
    }

    /// Judges for a session that is to begin, which lasts longer than anything is remembered: always tries.
    public Verdict judgeAnew(String name, String password) {
        return tried(name, password, () -> false);
    }

    private boolean isKnown(Digest both, String name) {
        Right known = right.get(both);
        if (known != null && known.until.isAfter(clock.instant()) && known.row == newest(name)) {
            return true;
        }
        right.remove(both);
        return false;
    }

    private long newest(String name) {
        Newest known = newest.get(name);
        if (known == null || !known.isFresh()) {
            known = new Newest(passwords.newest(name), System.nanoTime());
            newest.put(name, known);
        }
        return known.row;
    }

    /// @param meanwhile whether somebody else found out while this one waited
    private Verdict tried(String name, String password, BooleanSupplier meanwhile) {
        if (!limit.allows()) {
            return Verdict.TOO_MANY;
        }
        trying.acquireUninterruptibly();
        try {
            return meanwhile.getAsBoolean() ? Verdict.RIGHT : counted(name, password);
        } finally {
            trying.release();
        }
    }

    private Verdict counted(String name, String password) {
        Instant counted = limit.count();
        if (counted == null) {
            return Verdict.TOO_MANY;
        }
        long row;
        try {
            row = passwords.matched(name, password);
        } catch (RuntimeException unanswered) {
            limit.giveBack(counted);
            throw unanswered;
        }
        if (row == Passwords.NONE) {
            return Verdict.WRONG;
        }
        limit.giveBack(counted);
        if (right.size() >= MOST_REMEMBERED) {
            right.clear();
            newest.clear();
        }
        right.put(digest(name, password), new Right(row, clock.instant().plus(REMEMBERED)));
        newest.put(name, new Newest(row, System.nanoTime()));
        return Verdict.RIGHT;
    }

    private static Digest digest(String name, String password) {
        return Digest.sha256((name + "\n" + password).getBytes(StandardCharsets.UTF_8));
    }
}
