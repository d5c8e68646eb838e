package probity.service.entry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import probity.ledger.digest.Digest;
import probity.ledger.merkle.NodeId;
import probity.ledger.merkle.NodeSource;

/// Complete nodes of one log's tree: leaves from `ledger_entry`, the others from `ledger_node`.
final class LedgerNodes {
    private LedgerNodes() {}

    /// The named nodes, fetched with one statement a kind.
    static NodeSource fetch(Connection connection, String programme, Collection<NodeId> ids) throws SQLException {
        Map<NodeId, Digest> found = new HashMap<>();
        List<NodeId> leaves = ids.stream().filter(id -> id.level() == 0).toList();
        List<NodeId> inner = ids.stream().filter(id -> id.level() > 0).toList();
        fetchLeaves(connection, programme, leaves, found);
        fetchInner(connection, programme, inner, found);
        return id -> {
            Digest digest = found.get(id);
            if (digest == null) {
                throw new IllegalStateException("the ledger of " + programme + " lacks the node " + id);
            }
            return digest;
        };
    }

    private static void fetchLeaves(
            Connection connection, String programme, List<NodeId> ids, Map<NodeId, Digest> found) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(
                "select sequence, leaf from ledger_entry where programme = ? and sequence = any(?)")) {
            select.setString(1, programme);
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", ids.stream().map(NodeId::index).toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(new NodeId(0, row.getLong(1)), Digest.of(row.getBytes(2)));
                }
            }
        }
    }

    private static void fetchInner(Connection connection, String programme, List<NodeId> ids, Map<NodeId, Digest> found)
            throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement select =
                connection.prepareStatement("select n.level, n.position, n.hash from ledger_node n"
                        + " join unnest(?::smallint[], ?::bigint[]) as w(level, position)"
                        + " on n.level = w.level and n.position = w.position where n.programme = ?")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "smallint",
                            ids.stream().map(id -> (short) id.level()).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", ids.stream().map(NodeId::index).toArray()));
            select.setString(3, programme);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(new NodeId(row.getInt(1), row.getLong(2)), Digest.of(row.getBytes(3)));
                }
            }
        }
    }
}
