package probity.service.entry;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.ledger.json.Json;
import probity.ledger.json.JsonReading;
import probity.ledger.json.JsonValue;
import probity.ledger.json.JsonValue.JsonObject;
import probity.ledger.json.JsonValue.JsonText;

/// The subject a payload is filed under, for finding it. The payload names its subject too, and only that is committed
/// to: where the two differ, somebody moved the record to another subject.
final class FiledSubject {

    private FiledSubject() {}

    /// The payload as the service uses it: under the subject it is filed under. Verification is shown this, so that a
    /// record that was moved does not match its commitment.
    static byte[] asUsed(byte[] body, @Nullable String filed) {
        if (filed == null || !moved(body, filed)) {
            return body;
        }
        JsonObject object = object(body);
        TreeMap<String, JsonValue> members = new TreeMap<>(object == null ? new TreeMap<>() : object.members());
        members.put("subject", new JsonText(filed));
        return new JsonObject(members).canonical().getBytes(StandardCharsets.UTF_8);
    }

    /// Whether the payload names another subject than the one it is filed under.
    static boolean moved(byte[] body, String filed) {
        JsonObject object = object(body);
        return object != null
                && object.members().get("subject") instanceof JsonText(String named)
                && !named.equals(filed);
    }

    private static @Nullable JsonObject object(byte[] body) {
        return Json.readExactly(body) instanceof JsonReading.Read read && read.value() instanceof JsonObject object
                ? object
                : null;
    }
}
