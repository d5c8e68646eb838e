package probity.service.entry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;

/// The names a group mentions that the ledger has already, with what stands under them.
final class KnownNames {
    private final Map<Digest, Known> known = new HashMap<>();

    /// @param content SHA-256 of the payload's canonical bytes; null when it was erased
    record Known(
            long sequence,
            @Nullable String subject,
            @Nullable Digest content) {}

    /// Looks up the names of all additions and of their targets.
    static KnownNames lookUp(Connection connection, String programme, Collection<Addition> additions)
            throws SQLException {
        Set<Digest> keys = new HashSet<>();
        for (Addition addition : additions) {
            if (addition.name() != null) {
                keys.add(addition.name().key());
            }
            if (addition.target() instanceof Target.Named(RecordName name)) {
                keys.add(name.key());
            }
        }
        KnownNames names = new KnownNames();
        if (!keys.isEmpty()) {
            names.read(connection, programme, keys);
        }
        return names;
    }

    private void read(Connection connection, String programme, Set<Digest> keys) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select k.key, k.sequence, p.subject, sha256(p.body)"
                        + " from record_key k left join ledger_payload p"
                        + " on p.programme = k.programme and p.sequence = k.sequence"
                        + " where k.programme = ? and k.key = any(?)")) {
            select.setString(1, programme);
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "bytea", keys.stream().map(Digest::bytes).toArray(byte[][]::new)));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byte[] content = row.getBytes(4);
                    Digest digest = content == null ? null : Digest.of(content);
                    known.put(Digest.of(row.getBytes(1)), new Known(row.getLong(2), row.getString(3), digest));
                }
            }
        }
    }

    @Nullable
    Known get(RecordName name) {
        return known.get(name.key());
    }

    void put(RecordName name, Known one) {
        known.put(name.key(), one);
    }
}
