package probity.service.entry;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The tables of `V1__ledger.sql` as typed constants for jOOQ.
///
/// Written by hand and not generated: generation needs a migrated database during the build, and a test that reads each
/// column catches a constant that no longer fits.
public final class LedgerTables {
    public static final Table<Record> LOG = table(name("programme_log"));
    public static final Field<String> LOG_PROGRAMME = field(name("programme_log", "programme"), String.class);

    public static final Table<Record> ENTRY = table(name("ledger_entry"));
    public static final Field<String> ENTRY_PROGRAMME = field(name("ledger_entry", "programme"), String.class);
    public static final Field<Long> ENTRY_SEQUENCE = field(name("ledger_entry", "sequence"), Long.class);
    public static final Field<byte[]> ENTRY_CANONICAL = field(name("ledger_entry", "canonical"), byte[].class);
    public static final Field<byte[]> ENTRY_LEAF = field(name("ledger_entry", "leaf"), byte[].class);

    public static final Table<Record> PAYLOAD = table(name("ledger_payload"));
    public static final Field<String> PAYLOAD_PROGRAMME = field(name("ledger_payload", "programme"), String.class);
    public static final Field<Long> PAYLOAD_SEQUENCE = field(name("ledger_payload", "sequence"), Long.class);
    public static final Field<String> PAYLOAD_SUBJECT = field(name("ledger_payload", "subject"), String.class);
    public static final Field<UUID> PAYLOAD_UPLOAD = field(name("ledger_payload", "upload"), UUID.class);
    public static final Field<byte[]> PAYLOAD_SALT = field(name("ledger_payload", "salt"), byte[].class);
    public static final Field<byte[]> PAYLOAD_BODY = field(name("ledger_payload", "body"), byte[].class);

    public static final Table<Record> KEY = table(name("record_key"));
    public static final Field<String> KEY_PROGRAMME = field(name("record_key", "programme"), String.class);
    public static final Field<byte[]> KEY_KEY = field(name("record_key", "key"), byte[].class);
    public static final Field<Long> KEY_SEQUENCE = field(name("record_key", "sequence"), Long.class);

    public static final Table<Record> NODE = table(name("ledger_node"));
    public static final Field<String> NODE_PROGRAMME = field(name("ledger_node", "programme"), String.class);
    public static final Field<Short> NODE_LEVEL = field(name("ledger_node", "level"), Short.class);
    public static final Field<Long> NODE_POSITION = field(name("ledger_node", "position"), Long.class);
    public static final Field<byte[]> NODE_HASH = field(name("ledger_node", "hash"), byte[].class);

    public static final Table<Record> CHECKPOINT = table(name("ledger_checkpoint"));
    public static final Field<String> CHECKPOINT_PROGRAMME =
            field(name("ledger_checkpoint", "programme"), String.class);
    public static final Field<Long> CHECKPOINT_SIZE = field(name("ledger_checkpoint", "size"), Long.class);
    public static final Field<OffsetDateTime> CHECKPOINT_SIGNED =
            field(name("ledger_checkpoint", "signed"), OffsetDateTime.class);
    public static final Field<byte[]> CHECKPOINT_NOTE = field(name("ledger_checkpoint", "note"), byte[].class);

    private LedgerTables() {}
}
