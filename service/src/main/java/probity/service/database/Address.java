package probity.service.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Where a database is and as whom to enter it.
///
/// @param url JDBC URL without user and password
/// @param user role
/// @param password its password, empty if the server asks for none
public record Address(String url, String user, String password) {
    public Address {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new TroubleException(new Trouble(
                    "database_url_not_postgresql",
                    "The database URL is not one of PostgreSQL",
                    url.replaceAll("[?].*", "?…"),
                    "it must begin with jdbc:postgresql:",
                    "for example jdbc:postgresql://db.example:5432/probity"));
        }
        if (!user.matches("[A-Za-z_][A-Za-z0-9_]{0,62}")) {
            throw new TroubleException(new Trouble(
                    "database_user_malformed",
                    "The database user is missing or cannot be used as a role name",
                    user.isEmpty() ? "(empty)" : user,
                    "a role is named by letters, digits and `_`",
                    "name it in the URL, for example ?user=probity_runtime"));
        }
    }

    /// Reads `user` and `password` out of a URL's parameters; a password given apart wins.
    public static Address parse(String url, String password) {
        String user = "";
        String secret = password;
        StringBuilder rest = new StringBuilder();
        int question = url.indexOf('?');
        String parameters = question < 0 ? "" : url.substring(question + 1);
        for (String parameter : parameters.split("&", -1)) {
            if (parameter.startsWith("user=")) {
                user = parameter.substring(5);
            } else if (parameter.startsWith("password=")) {
                secret = secret.isEmpty() ? parameter.substring(9) : secret;
            } else if (!parameter.isEmpty()) {
                rest.append(rest.isEmpty() ? '?' : '&').append(parameter);
            }
        }
        return new Address((question < 0 ? url : url.substring(0, question)) + rest, user, secret);
    }

    /// A new connection, outside of any pool.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return "Address[" + url + ", user=" + user + ", password=hidden]";
    }
}
