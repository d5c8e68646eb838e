package probity.service.terminal;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.handlers.ConsoleHandler;
import probity.ledger.json.Jcs;
import probity.ledger.json.JsonValue;
import probity.ledger.json.JsonValue.JsonObject;
import probity.ledger.json.JsonValue.JsonText;

/// Log records as one JSON object a line: `time`, `level`, `logger`, `message`, and `failure` with the class of an
/// exception and where it came from. Its message is left out: it may quote what somebody sent.
public final class JsonLines extends ExtFormatter {
    /// Writes the log to standard output in this form from now on, also what is logged before the service is up. The
    /// framework's own console handler is switched off by its configuration.
    public static void install() {
        ConsoleHandler handler = new ConsoleHandler(ConsoleHandler.Target.SYSTEM_OUT, new JsonLines());
        LogContext.getLogContext().getLogger("").addHandler(handler);
    }

    @Override
    public String format(ExtLogRecord entry) {
        Map<String, JsonValue> members = new TreeMap<>();
        members.put("time", new JsonText(Instant.ofEpochMilli(entry.getMillis()).toString()));
        members.put("level", new JsonText(entry.getLevel().getName()));
        members.put("logger", new JsonText(String.valueOf(entry.getLoggerName())));
        members.put("message", new JsonText(formatMessage(entry)));
        Throwable failure = entry.getThrown();
        if (failure != null) {
            StackTraceElement[] trace = failure.getStackTrace();
            String at = trace.length == 0 ? "" : " at " + trace[0];
            members.put("failure", new JsonText(failure.getClass().getName() + at));
        }
        return Jcs.write(new JsonObject(new TreeMap<>(members))) + "\n";
    }
}
