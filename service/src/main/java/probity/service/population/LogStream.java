package probity.service.population;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// The entries of one log about subjects, in order, in one pass of the database: PostgreSQL's binary COPY, which is
/// several times as quick as rows of a query.
@SuppressWarnings("ArrayRecordComponent") // Rows on their way to their reader, never compared.
final class LogStream {
    /// Rows that are handed on together.
    private static final int BATCH = 4_000;

    /// The signature, flags and length of what follows (PostgreSQL's manual, COPY, Binary Format).
    private static final int HEAD_BYTES = 11 + 4 + 4;

    private final DataSource database;
    private final String programme;

    LogStream(DataSource database, String programme) {
        this.database = database;
        this.programme = programme;
    }

    /// One row as it is stored.
    ///
    /// @param canonical the entry's bytes; null for a plain record
    record Row(long sequence, byte @Nullable [] canonical, String subject, byte[] body) {}

    /// Hands on all rows from a sequence on.
    void read(long from, Consumer<List<Row>> batches) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement plan = connection.createStatement()) {
                // Both tables lie in this order: merged, they are read once, whatever the planner knows of them.
                plan.execute("set local enable_hashjoin = off");
                plan.execute("set local enable_nestloop = off");
            }
            CopyOut rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(rows(from));
            try {
                hand(rows, batches);
            } finally {
                if (rows.isActive()) {
                    rows.cancelCopy();
                }
                connection.rollback();
            }
        }
    }

    /// Every entry whose payload is there. The canonical bytes of a plain record say nothing that is needed here.
    private String rows(long from) {
        String quoted = programme.replace("'", "''");
        return "copy (select p.sequence, case when get_byte(e.canonical, 3) = 16 then null else e.canonical end,"
                + " p.subject, p.body from ledger_payload p"
                + " join ledger_entry e on e.programme = p.programme and e.sequence = p.sequence"
                + " where p.programme = '" + quoted + "' and e.programme = '" + quoted + "'"
                + " and p.sequence >= " + from + " and p.subject is not null"
                + " order by p.sequence) to stdout (format binary)";
    }

    private static void hand(CopyOut rows, Consumer<List<Row>> batches) throws SQLException {
        List<Row> batch = new ArrayList<>(BATCH);
        int skipped = HEAD_BYTES;
        for (byte[] bytes = rows.readFromCopy(); bytes != null; bytes = rows.readFromCopy()) {
            ByteBuffer row = ByteBuffer.wrap(bytes);
            // The head comes with the first row.
            row.position(skipped);
            skipped = 0;
            if (row.hasRemaining() && row.getShort() > 0) {
                batch.add(row(row));
            }
            if (batch.size() == BATCH) {
                batches.accept(batch);
                batch = new ArrayList<>(BATCH);
            }
        }
        if (!batch.isEmpty()) {
            batches.accept(batch);
        }
    }

    private static Row row(ByteBuffer row) {
        row.getInt();
        long sequence = row.getLong();
        byte[] canonical = bytes(row);
        byte[] subject = bytes(row);
        byte[] body = bytes(row);
        if (subject == null || body == null) {
            throw new IllegalStateException("entry " + sequence + " has no subject or no payload");
        }
        return new Row(sequence, canonical, new String(subject, StandardCharsets.UTF_8), body);
    }

    private static byte @Nullable [] bytes(ByteBuffer row) {
        int length = row.getInt();
        if (length < 0) {
            return null;
        }
        byte[] bytes = new byte[length];
        row.get(bytes);
        return bytes;
    }
}
