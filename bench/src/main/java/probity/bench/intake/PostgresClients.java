package probity.bench.intake;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The peer: what a good programmer writes on PostgreSQL alone. One function call a record inserts it and brings the
/// subject's score up to date, in one transaction and one round trip. No hash tree, no proofs, no correction, no rule
/// but these: it does less than the service.
final class PostgresClients implements Load.Door {
    private static final String[] TABLES = {
        "create table arrived (id text primary key, subject int not null, type int not null, day date not null,"
                + " value int not null)",
        "create table limited (subject int, type int, points int not null, primary key (subject, type))"
                + " with (fillfactor = 80)",
        "create table score (subject int primary key, points int not null) with (fillfactor = 70)",
        """
        create function arrive(i text, s int, t int, v int, p int, most int) returns int language plpgsql as $$
        declare change int := p; now int; result int;
        begin
          insert into arrived values (i, s, t, '2025-06-30', v);
          if most > 0 then
            insert into limited values (s, t, p) on conflict (subject, type)
              do update set points = limited.points + excluded.points returning points into now;
            change := greatest(-most, least(most, now)) - greatest(-most, least(most, now - p));
          end if;
          insert into score values (s, 1000 + change) on conflict (subject)
            do update set points = score.points + change returning points into result;
          return result;
        end $$"""
    };

    private final String url;
    private final String user;
    private final String password;

    PostgresClients(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    void prepare() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
    }

    /// The score of a subject, or the start value when nothing arrived.
    int score(int subject) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement("select points from score where subject = ?")) {
            select.setInt(1, subject);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : Arrival.START;
            }
        }
    }

    @Override
    public Load.Client open(int n) throws SQLException {
        return new Session(connect());
    }

    private static final class Session implements Load.Client {
        private final Connection connection;
        private final PreparedStatement call;

        Session(Connection connection) throws SQLException {
            this.connection = connection;
            this.call = connection.prepareStatement("select arrive(?, ?, ?, ?, ?, ?)");
        }

        @Override
        public void send(long first, int count) throws SQLException {
            for (long i = first; i < first + count; i++) {
                Arrival arrival = Arrival.of(i);
                call.setString(1, "r" + i);
                call.setInt(2, arrival.subject());
                call.setInt(3, arrival.type());
                call.setInt(4, (int) (i % 1_000));
                call.setInt(5, arrival.points());
                call.setInt(6, arrival.isLimited() ? Arrival.LIMIT : 0);
                try (ResultSet row = call.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException("no score came back");
                    }
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
