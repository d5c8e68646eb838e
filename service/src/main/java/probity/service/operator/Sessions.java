package probity.service.operator;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;

/// Who is logged in. The database holds digests of the tokens only (HMAC-SHA-256); the token itself is the browser's or
/// the client's.
public final class Sessions {
    /// How long a log-in lasts.
    public static final Duration LASTS = Duration.ofHours(12);

    /// A session that was found is not looked up again for so long: a client that sends thousands of records a second
    /// would cost as many statements. One that is ended here is forgotten at once; one that is ended by another
    /// process (`operator reset-password`) is refused after this time at the latest.
    static final Duration REMEMBERED = Duration.ofSeconds(1);

    private static final String HMAC = "HmacSHA256";
    private static final int MOST_REMEMBERED = 1_000;

    private final DSLContext sql;
    private final InstantSource clock;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();
    private final Map<Digest, Remembered> remembered = new ConcurrentHashMap<>();

    /// @param key what turns a token into the digest of its row; not in the database, so that whoever writes a row
    ///     there knows no token for it
    public Sessions(DSLContext sql, InstantSource clock, String key) {
        this.sql = sql;
        this.clock = clock;
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /// A session that was just begun.
    ///
    /// @param token what the client sends from now on, as a cookie or `Authorization: Bearer`
    /// @param form what every form of this session's pages sends back
    public record Begun(String token, String form) {
        @Override
        public String toString() {
            return "Begun[hidden]";
        }
    }

    /// A session that was found.
    ///
    /// @param form what every form of this session's pages sends back
    public record Session(String name, String form) {
        @Override
        public String toString() {
            return "Session[" + name + "]";
        }
    }

    private record Remembered(Session session, long sinceNanos) {
        boolean isFresh() {
            return System.nanoTime() - sinceNanos < REMEMBERED.toNanos();
        }
    }

    /// Begins a session; ends those that are over.
    public Begun begin(String name) {
        Begun begun = new Begun(word(), word());
        OffsetDateTime now = now();
        sql.deleteFrom(DeskTables.SESSION)
                .where(DeskTables.SESSION_EXPIRES.lt(now))
                .execute();
        sql.insertInto(DeskTables.SESSION)
                .set(DeskTables.SESSION_DIGEST, digest(begun.token).bytes())
                .set(DeskTables.SESSION_NAME, name)
                .set(DeskTables.SESSION_FORM, begun.form)
                .set(DeskTables.SESSION_EXPIRES, now.plus(LASTS))
                .execute();
        return begun;
    }

    /// The session of a token, or null if there is none or it is over.
    public @Nullable Session find(String token) {
        Digest digest = digest(token);
        Remembered known = remembered.get(digest);
        if (known != null && known.isFresh()) {
            return known.session;
        }
        Session found = sql.select(DeskTables.SESSION_NAME, DeskTables.SESSION_FORM)
                .from(DeskTables.SESSION)
                .where(DeskTables.SESSION_DIGEST.eq(digest.bytes()).and(DeskTables.SESSION_EXPIRES.gt(now())))
                .fetchOne(row -> new Session(row.value1(), row.value2()));
        remember(digest, found);
        return found;
    }

    private void remember(Digest digest, @Nullable Session found) {
        if (found == null) {
            remembered.remove(digest);
            return;
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(digest, new Remembered(found, System.nanoTime()));
    }

    /// Ends one session.
    public void end(String token) {
        Digest digest = digest(token);
        sql.deleteFrom(DeskTables.SESSION)
                .where(DeskTables.SESSION_DIGEST.eq(digest.bytes()))
                .execute();
        remembered.remove(digest);
    }

    /// Ends all, as a reset of the password does.
    public static void endAll(DSLContext sql) {
        sql.deleteFrom(DeskTables.SESSION).execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private String word() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Digest digest(String token) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Digest.of(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            // Every Java platform has HmacSHA256 (javax.crypto.Mac), and takes any key for it.
            throw new IllegalStateException(impossible);
        }
    }
}
