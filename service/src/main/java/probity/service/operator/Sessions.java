package probity.service.operator;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;

/// Who is logged in. The database holds digests of the tokens only; the token itself is the browser's or the client's.
public final class Sessions {
    /// How long a log-in lasts.
    public static final Duration LASTS = Duration.ofHours(12);

    private final DSLContext sql;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public Sessions(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
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

    /// Begins a session; ends those that are over.
    public Begun begin(String name) {
        Begun begun = new Begun(word(), word());
        OffsetDateTime now = now();
        sql.deleteFrom(DeskTables.SESSION)
                .where(DeskTables.SESSION_EXPIRES.lt(now))
                .execute();
        sql.insertInto(DeskTables.SESSION)
                .set(DeskTables.SESSION_DIGEST, digest(begun.token))
                .set(DeskTables.SESSION_NAME, name)
                .set(DeskTables.SESSION_FORM, begun.form)
                .set(DeskTables.SESSION_EXPIRES, now.plus(LASTS))
                .execute();
        return begun;
    }

    /// The session of a token, or null if there is none or it is over.
    public @Nullable Session find(String token) {
        return sql.select(DeskTables.SESSION_NAME, DeskTables.SESSION_FORM)
                .from(DeskTables.SESSION)
                .where(DeskTables.SESSION_DIGEST.eq(digest(token)).and(DeskTables.SESSION_EXPIRES.gt(now())))
                .fetchOne(row -> new Session(row.value1(), row.value2()));
    }

    /// Ends one session.
    public void end(String token) {
        sql.deleteFrom(DeskTables.SESSION)
                .where(DeskTables.SESSION_DIGEST.eq(digest(token)))
                .execute();
    }

    /// Ends all, as a reset of the password does.
    public void endAll() {
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

    private static byte[] digest(String token) {
        return Digest.sha256(token.getBytes(StandardCharsets.UTF_8)).bytes();
    }
}
