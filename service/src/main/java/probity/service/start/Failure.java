package probity.service.start;

import java.net.BindException;
import org.jspecify.annotations.Nullable;
import probity.service.database.TroubleException;

/// What is said when Quarkus does not come up.
final class Failure {
    private Failure() {}

    static String text(Throwable failure) {
        for (@Nullable Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof TroubleException refused) {
                return refused.trouble().text();
            }
            if (one instanceof BindException) {
                return "The port is taken [port_in_use]%n  help:  choose another with --port N".formatted();
            }
        }
        return "The service did not start [start_failed]%n  why:   %s".formatted(failure);
    }
}
