package probity.service.entry;

import static probity.service.entry.LedgerTables.KEY;
import static probity.service.entry.LedgerTables.KEY_KEY;
import static probity.service.entry.LedgerTables.KEY_PROGRAMME;
import static probity.service.entry.LedgerTables.KEY_SEQUENCE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import probity.ledger.digest.Digest;

/// Compares the keys by which a record that is sent again is known with what the signed entries say. Nobody signs the
/// keys, and a changed one would let a record in twice, or keep one out.
///
/// The key of a record whose payload was erased cannot be derived any more; that there is one is all that is asked. Of
/// the operator's acts the same.
public final class RecordKeys {
    private static final int PAGE = 2_000;

    private final DSLContext sql;
    private final StoredLedger ledger;

    public RecordKeys(DataSource database) {
        this.sql = DSL.using(database, SQLDialect.POSTGRES);
        this.ledger = new StoredLedger(database);
    }

    /// The entries whose keys are not what they must be, in order.
    public List<Long> differing(String programme) {
        List<Long> differing = new ArrayList<>();
        List<Disclosed> page = ledger.page(programme, 0, PAGE);
        long next = 0;
        while (!page.isEmpty()) {
            long end = page.getLast().entry().sequence() + 1;
            Map<Long, List<Digest>> keys = keys(programme, next, end);
            for (Disclosed one : page) {
                long sequence = one.entry().sequence();
                if (!fits(one, keys.getOrDefault(sequence, List.of()))) {
                    differing.add(sequence);
                }
            }
            next = end;
            page = ledger.page(programme, next, PAGE);
        }
        differing.addAll(keys(programme, next, Long.MAX_VALUE).keySet());
        return differing;
    }

    private static boolean fits(Disclosed one, List<Digest> keys) {
        return switch (one.entry().kind()) {
            case RECORD, CORRECTION ->
                keys.size() == 1 && (one.payload() == null || keys.getFirst().equals(of(one)));
            case VOID -> keys.size() == 1;
            case HOLD, POLICY_VERSION -> keys.size() <= 1;
            case HOLD_ENDED, PROGRAMME_OPENED, KEY_ROTATION, ERASED -> keys.isEmpty();
        };
    }

    private static Digest of(Disclosed record) {
        String id = record.payload() == null ? "" : record.payload().object().text("id");
        return new RecordName(record.entry().provenance().sourceId(), id).key();
    }

    private Map<Long, List<Digest>> keys(String programme, long from, long end) {
        Map<Long, List<Digest>> keys = new TreeMap<>();
        sql.select(KEY_SEQUENCE, KEY_KEY)
                .from(KEY)
                .where(KEY_PROGRAMME.eq(programme).and(KEY_SEQUENCE.ge(from)).and(KEY_SEQUENCE.lt(end)))
                .forEach(row -> keys.computeIfAbsent(row.value1(), none -> new ArrayList<>())
                        .add(Digest.of(row.value2())));
        return keys;
    }
}
