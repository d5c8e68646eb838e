package probity.service.activation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/// A real database, with something that happens between two steps of whoever uses it.
final class Watched {
    private final DataSource real;
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Step onConnection = number -> {};
    private volatile Step onCommit = number -> {};

    Watched(DataSource real) {
        this.real = real;
    }

    /// What happens before a step.
    interface Step {
        /// Called on the thread of whoever is about to take the step.
        ///
        /// @param number of the connection, from 1
        void before(int number) throws SQLException;
    }

    void onConnection(Step step) {
        connections.set(0);
        onConnection = step;
    }

    void onCommit(Step step) {
        onCommit = step;
    }

    int connections() {
        return connections.get();
    }

    DataSource source() {
        return wrapped(DataSource.class, real, 0);
    }

    /// The same with one connection at a time, as a pool of one. Who waits for it is refused after seconds.
    DataSource onlyOne() {
        Semaphore free = new Semaphore(1);
        return (DataSource) Proxy.newProxyInstance(
                Watched.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        return invoke(real, method, arguments);
                    }
                    if (!free.tryAcquire(3, TimeUnit.SECONDS)) {
                        throw new SQLException("the pool is empty", "08001");
                    }
                    Connection connection = real.getConnection();
                    return Proxy.newProxyInstance(
                            Watched.class.getClassLoader(), new Class<?>[] {Connection.class}, (one, call, given) -> {
                                if (call.getName().equals("close")) {
                                    free.release();
                                }
                                return invoke(connection, call, given);
                            });
                });
    }

    private <T> T wrapped(Class<T> type, T inner, int number) {
        return type.cast(Proxy.newProxyInstance(
                Watched.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    int here = number;
                    if (inner instanceof DataSource && method.getName().equals("getConnection")) {
                        here = connections.incrementAndGet();
                        onConnection.before(here);
                    } else if (method.getName().equals("commit")) {
                        onCommit.before(here);
                    }
                    Object answer = invoke(inner, method, arguments);
                    return inner instanceof DataSource && answer instanceof Connection connection
                            ? wrapped(Connection.class, connection, here)
                            : answer;
                }));
    }

    private static Object invoke(Object on, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
