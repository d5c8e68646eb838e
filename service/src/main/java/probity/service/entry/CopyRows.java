package probity.service.entry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows in PostgreSQL's binary COPY format (PostgreSQL 18, "COPY", File Formats): neither side writes or reads a byte
/// as two digits, and a row costs a fraction of an insert.
///
/// The format holds no types: a value has exactly the width of its column, and the columns are those that
/// [#send] names, in that order.
public final class CopyRows {
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    /// No flags, no extension of the header.
    private static final long NOTHING_MORE = 0;

    private static final int NULL = -1;
    private static final short END = -1;
    private static final int LEAST_ROOM = 1 << 12;

    private final int columns;
    private ByteBuffer rows = ByteBuffer.allocate(LEAST_ROOM);
    private int inRow;

    /// @param columns how many each row has
    public CopyRows(int columns) {
        this.columns = columns;
        rows.put(SIGNATURE).putLong(NOTHING_MORE);
    }

    /// Adds a text or null to the row.
    public CopyRows text(@Nullable String value) {
        return value == null ? nothing() : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /// Adds a number for a column of eight bytes (`bigint`).
    public CopyRows number(long value) {
        field(Long.BYTES).putLong(value);
        return this;
    }

    /// Adds a number for a column of two bytes (`smallint`).
    public CopyRows small(int value) {
        field(Short.BYTES).putShort((short) value);
        return this;
    }

    /// Adds a UUID or null to the row.
    public CopyRows uuid(@Nullable UUID value) {
        if (value == null) {
            return nothing();
        }
        field(2 * Long.BYTES).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    /// Adds bytes to the row.
    public CopyRows bytes(byte[] value) {
        field(value.length).put(value);
        return this;
    }

    private CopyRows nothing() {
        begin(0).putInt(NULL);
        return this;
    }

    private ByteBuffer field(int length) {
        return begin(length).putInt(length);
    }

    /// Room for one more value of the row, and before the first one how many there are.
    private ByteBuffer begin(int length) {
        int needed = Short.BYTES + Integer.BYTES + length + Short.BYTES;
        if (rows.remaining() < needed) {
            int more = Math.max(rows.capacity(), needed);
            rows = ByteBuffer.allocate(Math.addExact(rows.capacity(), more)).put(rows.flip());
        }
        if (inRow++ == 0) {
            rows.putShort((short) columns);
        }
        return rows;
    }

    /// Ends the row.
    public void end() {
        if (inRow != columns) {
            throw new IllegalStateException("a row of " + columns + " columns has " + inRow + " values");
        }
        inRow = 0;
    }

    /// Sends all rows; does nothing when there are none.
    ///
    /// @param into table with its columns, as after `copy`
    public void send(Connection connection, String into) throws SQLException {
        if (rows.position() == SIGNATURE.length + Long.BYTES) {
            return;
        }
        rows.putShort(END);
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + into + " from stdin (format binary)");
        try {
            copy.writeToCopy(rows.array(), 0, rows.position());
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
