package probity.service.terminal;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import probity.ledger.json.Jcs;
import probity.ledger.json.JsonValue;
import probity.ledger.json.JsonValue.JsonObject;
import probity.ledger.json.JsonValue.JsonText;

/// Log records as one JSON object a line: `time`, `level`, `logger`, `message`, and `failure` with the class of an
/// exception and where it came from. Its message is left out: it may quote what somebody sent.
public final class JsonLines extends ExtFormatter {
    /// Gives every handler of the root logger this form.
    public static void install() {
        for (Handler handler : LogManager.getLogManager().getLogger("").getHandlers()) {
            handler.setFormatter(new JsonLines());
        }
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
