package probity.service.operator;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Which account has which role. A role is given once and never changed: another role is another account.
public final class Accounts {
    /// What a name may look like.
    public static final String NAME = "[a-z][a-z0-9.-]{0,59}";

    private final DSLContext sql;
    private final InstantSource clock;
    /// Rows are only ever added, so what was read stays true.
    private final Map<String, Role> known = new ConcurrentHashMap<>(Map.of(Passwords.OPERATOR, Role.OPERATOR));

    public Accounts(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// The role of the account with this name; [Role#NONE] when there is none.
    public Role role(String name) {
        Role found = known.get(name);
        if (found == null && name.matches(NAME)) {
            found = read(name);
            if (found != null) {
                known.put(name, found);
            }
        }
        return found == null ? Role.NONE : found;
    }

    private @Nullable Role read(String name) {
        String code = sql.select(DeskTables.ACCOUNT_ROLE)
                .from(DeskTables.ACCOUNT)
                .where(DeskTables.ACCOUNT_NAME.eq(name))
                .fetchOne(DeskTables.ACCOUNT_ROLE);
        return code == null ? null : code.equals(Role.AUTHOR.code()) ? Role.AUTHOR : Role.APPROVER;
    }

    /// Adds an account.
    ///
    /// @param role [Role#AUTHOR] or [Role#APPROVER]
    /// @return whether it was added; false when there is one with this name
    public boolean add(String name, Role role) {
        if (!name.matches(NAME) || (role != Role.AUTHOR && role != Role.APPROVER)) {
            throw new IllegalArgumentException("no account `" + name + "` can be " + role);
        }
        return role(name) == Role.NONE
                && sql.insertInto(DeskTables.ACCOUNT)
                                .set(DeskTables.ACCOUNT_NAME, name)
                                .set(DeskTables.ACCOUNT_ROLE, role.code())
                                .set(
                                        DSL.field(DSL.name("added")),
                                        clock.instant().atOffset(ZoneOffset.UTC))
                                .onConflictDoNothing()
                                .execute()
                        == 1;
    }
}
