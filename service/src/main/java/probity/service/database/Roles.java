package probity.service.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Makes the two roles and the database of an embedded server; what exists already is left alone.
final class Roles {
    private Roles() {}

    static void ensure(Address admin, Secrets secrets) {
        try (Connection connection = admin.connect();
                Statement statement = connection.createStatement()) {
            role(connection, Secrets.OWNER, secrets.owner());
            role(connection, Secrets.RUNTIME, secrets.runtime());
            if (absent(connection, "select 1 from pg_database where datname = ?", "probity")) {
                statement.execute("create database probity owner " + Secrets.OWNER);
                statement.execute("revoke all on database probity from public");
                statement.execute("grant connect on database probity to " + Secrets.RUNTIME);
            }
        } catch (SQLException failed) {
            throw new TroubleException(
                    new Trouble(
                            "database_unreachable",
                            "The embedded database cannot be entered",
                            admin.url(),
                            String.valueOf(failed.getMessage()),
                            "put keys/database.properties back from a backup if it was changed"),
                    failed);
        }
    }

    /// The password is set at each start, so that a folder restored with other secrets opens.
    private static void role(Connection connection, String name, String password) throws SQLException {
        boolean absent = absent(connection, "select 1 from pg_roles where rolname = ?", name);
        try (Statement statement = connection.createStatement()) {
            statement.execute((absent ? "create role " : "alter role ") + name + " login password '"
                    + password.replace("'", "''") + "'");
        }
    }

    private static boolean absent(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return !row.next();
            }
        }
    }
}
