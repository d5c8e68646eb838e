package probity.service.activation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A database whose line breaks at a commit that was chosen beforehand: what the log's writer hears is a failure, and
/// the commit has happened or has not.
public final class LostAnswers {
    private static final int NEVER = -1;

    private final DataSource real;
    private final AtomicInteger left = new AtomicInteger(NEVER);
    private volatile @Nullable LostEntry entry;
    private volatile BooleanSupplier broken = () -> false;

    LostAnswers(DataSource real) {
        this.real = real;
    }

    /// The commit of this entry happens, and its answer is lost.
    void loseTheAnswerTo(String programme, long sequence) {
        entry = new LostEntry(programme, sequence, true);
    }

    /// The commit of this entry does not happen.
    void lose(String programme, long sequence) {
        entry = new LostEntry(programme, sequence, false);
    }

    private record LostEntry(String programme, long sequence, boolean happens) {
        /// Whether a transaction holds it.
        boolean isIn(Connection connection) throws SQLException {
            try (PreparedStatement select = connection.prepareStatement(
                    "select count(*) from ledger_entry where programme = ? and sequence = ?")) {
                select.setString(1, programme);
                select.setLong(2, sequence);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1) > 0;
                }
            }
        }
    }

    /// After so many commits more, one does not happen.
    void failAfter(int commits) {
        left.set(commits);
    }

    /// No commit happens while this is so.
    public void breakWhile(BooleanSupplier so) {
        broken = so;
    }

    /// From now on everything is answered.
    public void heal() {
        left.set(NEVER);
        broken = () -> false;
    }

    DataSource source() {
        return wrapped(DataSource.class, real);
    }

    private <T> T wrapped(Class<T> type, T inner) {
        return type.cast(Proxy.newProxyInstance(
                LostAnswers.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (inner instanceof Connection connection
                            && method.getName().equals("commit")) {
                        commit(connection);
                        return null;
                    }
                    try {
                        Object answer = method.invoke(inner, arguments);
                        return inner instanceof DataSource && answer instanceof Connection connection
                                ? wrapped(Connection.class, connection)
                                : answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    private void commit(Connection connection) throws SQLException {
        if (broken.getAsBoolean()) {
            end(connection, false);
        }
        LostEntry lost = entry;
        if (lost != null && lost.isIn(connection)) {
            entry = null;
            end(connection, lost.happens);
        } else if (left.getAndUpdate(one -> one == NEVER ? NEVER : one - 1) == 0) {
            end(connection, false);
        } else {
            connection.commit();
        }
    }

    private static void end(Connection connection, boolean happens) throws SQLException {
        if (happens) {
            connection.commit();
        } else {
            connection.rollback();
        }
        throw new SQLException("the line is broken", "08006");
    }
}
