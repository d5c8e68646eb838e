package probity.service.operator;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;

/// The passwords of all accounts, kept as bcrypt hashes. Each change adds a row; the newest of a name counts.
public final class Passwords {
    /// The name of the account that is there from the first start.
    public static final String OPERATOR = "operator";

    /// No 0/O, 1/l/I: the password is read off a terminal once.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    /// No row: ids are counted from 1.
    static final long NONE = 0;

    private static final int CHARACTERS = 20;
    private static final int BCRYPT_COST = 11;

    private final DSLContext sql;
    private final InstantSource clock;

    public Passwords(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Makes the account if there is none.
    ///
    /// @return the password to show once, or null if there is an account
    public @Nullable String makeFirst() {
        return sql.fetchExists(DeskTables.PASSWORD) ? null : reset(OPERATOR);
    }

    /// Gives an account a new password.
    ///
    /// @return the password to show once
    public String reset(String name) {
        String password = random();
        set(name, password);
        return password;
    }

    /// Gives an account this password: one that is kept elsewhere.
    public void set(String name, String password) {
        sql.insertInto(DeskTables.PASSWORD)
                .set(DeskTables.PASSWORD_NAME, name)
                .set(DeskTables.PASSWORD_HASH, BcryptUtil.bcryptHash(password, BCRYPT_COST))
                .set(DeskTables.PASSWORD_SET_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /// Whether this is the account's password. Takes some 100 ms, by design.
    public boolean matches(String name, String password) {
        return matched(name, password) != NONE;
    }

    /// The row of the account's password when this is it, else [#NONE]. Takes some 100 ms, by design.
    long matched(String name, String password) {
        Record2<Long, String> row = row(name);
        return row != null && BcryptUtil.matches(password, row.value2()) ? row.value1() : NONE;
    }

    /// The row of the password that an account has now, or [#NONE]. Every reset adds one.
    long newest(String name) {
        Record2<Long, String> row = row(name);
        return row == null ? NONE : row.value1();
    }

    private @Nullable Record2<Long, String> row(String name) {
        // PostgreSQL keeps no U+0000 in a text, so nobody is called so.
        return name.indexOf('\0') >= 0
                ? null
                : sql.select(DeskTables.PASSWORD_ID, DeskTables.PASSWORD_HASH)
                        .from(DeskTables.PASSWORD)
                        .where(DeskTables.PASSWORD_NAME.eq(name))
                        .orderBy(DeskTables.PASSWORD_ID.desc())
                        .limit(1)
                        .fetchOne();
    }

    /// About 99 bits.
    private static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            word.append(i > 0 && i % 5 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return word.toString();
    }
}
