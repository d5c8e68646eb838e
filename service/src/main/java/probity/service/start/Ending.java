package probity.service.start;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets the end of the process wait until the logs are closed: only then may the database stop.
final class Ending {
    private static final CountDownLatch LOGS_CLOSED = new CountDownLatch(1);
    private static volatile boolean begun;

    private Ending() {}

    /// Logs are being opened.
    static void begin() {
        begun = true;
    }

    /// All logs are closed, or never were open.
    static void logsClosed() {
        LOGS_CLOSED.countDown();
    }

    /// Waits for the logs, but not for ever: a database that is killed costs nothing that was acknowledged.
    static void await() {
        try {
            if (begun && !LOGS_CLOSED.await(30, TimeUnit.SECONDS)) {
                begun = false;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
