package probity.service.operator;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The tables of `V2__desk.sql` and `V3__policy_life.sql` about accounts, as typed constants for jOOQ.
final class DeskTables {
    static final Table<Record> PASSWORD = table(name("operator_password"));
    static final Field<Long> PASSWORD_ID = field(name("operator_password", "id"), Long.class);
    static final Field<String> PASSWORD_NAME = field(name("operator_password", "name"), String.class);
    static final Field<String> PASSWORD_HASH = field(name("operator_password", "hash"), String.class);
    static final Field<OffsetDateTime> PASSWORD_SET_AT =
            field(name("operator_password", "set_at"), OffsetDateTime.class);

    static final Table<Record> ACCOUNT = table(name("operator_account"));
    static final Field<String> ACCOUNT_NAME = field(name("operator_account", "name"), String.class);
    static final Field<String> ACCOUNT_ROLE = field(name("operator_account", "role"), String.class);

    static final Table<Record> SESSION = table(name("operator_session"));
    static final Field<byte[]> SESSION_DIGEST = field(name("operator_session", "digest"), byte[].class);
    static final Field<String> SESSION_NAME = field(name("operator_session", "name"), String.class);
    static final Field<String> SESSION_FORM = field(name("operator_session", "form"), String.class);
    static final Field<OffsetDateTime> SESSION_EXPIRES =
            field(name("operator_session", "expires"), OffsetDateTime.class);

    static final Table<Record> AUDIT = table(name("read_audit"));
    static final Field<Long> AUDIT_ID = field(name("read_audit", "id"), Long.class);
    static final Field<OffsetDateTime> AUDIT_AT = field(name("read_audit", "at"), OffsetDateTime.class);
    static final Field<String> AUDIT_WHO = field(name("read_audit", "who"), String.class);
    static final Field<String> AUDIT_PROGRAMME = field(name("read_audit", "programme"), String.class);
    static final Field<String> AUDIT_SUBJECT = field(name("read_audit", "subject"), String.class);
    static final Field<String> AUDIT_WHAT = field(name("read_audit", "what"), String.class);

    private DeskTables() {}
}
