package probity.service.operator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
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
        return isKnown(both, name) ? Verdict.RIGHT : tried(name, password, () -> isKnown(both, name)).verdict;
    }

    /// What came of a log-in that is to begin a session.
    ///
    /// @param session null unless the verdict is right
    public record Entry(Verdict verdict, Sessions.@Nullable Begun session) {}

    /// Judges, and begins a session, which lasts longer than anything is remembered: always tries.
    ///
    /// A password that was reset while this one was tried begins none. Whoever resets writes the password first and
    /// ends all sessions then; here the session comes first and the look at the password second. So one of the two
    /// sees the other, and nobody knows the token before.
    public Entry enter(Sessions sessions, String name, String password) {
        Tried tried = tried(name, password, () -> false);
        if (tried.verdict != Verdict.RIGHT) {
            return new Entry(tried.verdict, null);
        }
        Sessions.Begun begun = sessions.begin(name);
        if (passwords.newest(name) == tried.row) {
            return new Entry(Verdict.RIGHT, begun);
        }
        sessions.end(begun.token());
        return new Entry(Verdict.WRONG, null);
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

    /// @param row of the password that was tried and right; none otherwise
    private record Tried(Verdict verdict, long row) {
        private static final Tried TOO_MANY = new Tried(Verdict.TOO_MANY, Passwords.NONE);
        private static final Tried WRONG = new Tried(Verdict.WRONG, Passwords.NONE);
    }

    /// @param meanwhile whether somebody else found out while this one waited
    private Tried tried(String name, String password, BooleanSupplier meanwhile) {
        if (!limit.allows()) {
            return Tried.TOO_MANY;
        }
        trying.acquireUninterruptibly();
        try {
            return meanwhile.getAsBoolean() ? new Tried(Verdict.RIGHT, Passwords.NONE) : counted(name, password);
        } finally {
            trying.release();
        }
    }

    private Tried counted(String name, String password) {
        Instant counted = limit.count();
        if (counted == null) {
            return Tried.TOO_MANY;
        }
        long row;
        try {
            row = passwords.matched(name, password);
        } catch (RuntimeException unanswered) {
            limit.giveBack(counted);
            throw unanswered;
        }
        if (row == Passwords.NONE) {
            return Tried.WRONG;
        }
        limit.giveBack(counted);
        if (right.size() >= MOST_REMEMBERED) {
            right.clear();
            newest.clear();
        }
        right.put(digest(name, password), new Right(row, clock.instant().plus(REMEMBERED)));
        newest.put(name, new Newest(row, System.nanoTime()));
        return new Tried(Verdict.RIGHT, row);
    }

    private static Digest digest(String name, String password) {
        return Digest.sha256((name + "\n" + password).getBytes(StandardCharsets.UTF_8));
    }
}
