package probity.service.entry;

import static probity.service.entry.LedgerTables.*;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import probity.ledger.commitment.Disclosure;
import probity.ledger.merkle.NodeId;
import probity.ledger.reader.Cursor;
import probity.ledger.reader.LedgerReader;

/// One log in PostgreSQL, as verification and export read it: up to one checkpoint, with all payloads.
@SuppressWarnings("ArrayRecordComponent") // Rows on their way to the reader, never compared.
public final class PostgresLedger implements LedgerReader {
    private static final int PAGE = 2_000;

    private final DSLContext sql;
    private final StoredLedger stored;
    private final String programme;
    private final Snapshot snapshot;

    /// What is fixed for the time of reading.
    ///
    /// @param checkpoint the signed note
    /// @param size the entries it covers
    /// @param keys the keys' lines
    public record Snapshot(byte[] checkpoint, long size, byte[] keys) {}

    public PostgresLedger(DataSource database, String programme, Snapshot snapshot) {
        this.sql = DSL.using(database, SQLDialect.POSTGRES);
        this.stored = new StoredLedger(database);
        this.programme = programme;
        this.snapshot = snapshot;
    }

    @Override
    public byte[] checkpoint() {
        return snapshot.checkpoint.clone();
    }

    @Override
    public byte[] keys() {
        return snapshot.keys.clone();
    }

    @Override
    public Cursor entries() {
        record Row(long sequence, byte[] canonical) {}
        return new Pages<Row>(
                from -> sql.select(ENTRY_SEQUENCE, ENTRY_CANONICAL)
                        .from(ENTRY)
                        .where(ENTRY_PROGRAMME.eq(programme))
                        .and(ENTRY_SEQUENCE.ge(from).and(ENTRY_SEQUENCE.lt(snapshot.size)))
                        .orderBy(ENTRY_SEQUENCE)
                        .limit(PAGE)
                        .fetch(row -> new Row(row.value1(), row.value2())),
                Row::sequence,
                Row::canonical);
    }

    @Override
    public Cursor payloads() {
        record Row(long sequence, byte[] salt, byte[] used) {}
        return new Pages<Row>(
                from -> sql.select(PAYLOAD_SEQUENCE, PAYLOAD_SALT, PAYLOAD_BODY, PAYLOAD_SUBJECT)
                        .from(PAYLOAD)
                        .where(PAYLOAD_PROGRAMME.eq(programme))
                        .and(PAYLOAD_SEQUENCE.ge(from).and(PAYLOAD_SEQUENCE.lt(snapshot.size)))
                        .orderBy(PAYLOAD_SEQUENCE)
                        .limit(PAGE)
                        .fetch(row ->
                                new Row(row.value1(), row.value2(), FiledSubject.asUsed(row.value3(), row.value4()))),
                Row::sequence,
                row -> Disclosure.lineAsStored(row.sequence, row.salt, row.used));
    }

    @Override
    public byte[] hashes(NodeId first, int most) {
        long nodes = snapshot.size >> first.level();
        int count = (int) Math.max(0, Math.min(most, nodes - first.index()));
        return stored.hashes(programme, first.level(), first.index(), count);
    }

    @Override
    public boolean showsAllPayloads() {
        return true;
    }

    /// Rows read page by page, so that a log of any length takes the memory of one page.
    private static final class Pages<R> implements Cursor {
        private final LongFunction<List<R>> page;
        private final ToLongFunction<R> sequence;
        private final Function<R, byte[]> bytes;
        private final Deque<R> waiting = new ArrayDeque<>();
        private long next;
        private boolean ended;

        Pages(LongFunction<List<R>> page, ToLongFunction<R> sequence, Function<R, byte[]> bytes) {
            this.page = page;
            this.sequence = sequence;
            this.bytes = bytes;
        }

        @Override
        public byte @Nullable [] next() throws IOException {
            if (waiting.isEmpty() && !ended) {
                try {
                    waiting.addAll(page.apply(next));
                } catch (DataAccessException failed) {
                    throw new IOException("the ledger cannot be read", failed);
                }
                ended = waiting.size() < PAGE;
            }
            R row = waiting.pollFirst();
            if (row == null) {
                return null;
            }
            next = sequence.applyAsLong(row) + 1;
            return bytes.apply(row);
        }

        @Override
        public void close() {
            ended = true;
            waiting.clear();
        }
    }
}
