package probity.service.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.policy.RecordType;
import probity.core.record.CreditRecord;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.record.RecordStatus;
import probity.core.record.Value;
import probity.ledger.commitment.Payload;
import probity.ledger.json.JsonValue;
import probity.ledger.json.JsonValue.JsonObject;
import probity.ledger.json.JsonValue.JsonText;
import probity.policy.records.NumberText;
import probity.policy.records.ValueText;

/// The payload of a record and of a correction: a JSON object of texts, so that no number is ever rounded.
///
/// Members: `subject`, `id`, `source`, `type`, `date`, and where the record has them `time`, `ended`, `corrects`;
/// `fields` holds the fields by name. The same record has the same payload, whether it came as JSON or in a file.
public final class RecordPayload {
    private RecordPayload() {}

    /// The payload of a record.
    public static Payload write(Policy policy, Submission submission) {
        CreditRecord record = submission.record();
        RecordType type = policy.types().get(record.type());
        TreeMap<String, JsonValue> members = new TreeMap<>();
        put(members, "subject", submission.subject());
        put(members, "id", record.id());
        put(members, "source", submission.source());
        put(members, "type", type.name());
        put(members, "date", record.date());
        put(members, "time", record.time());
        put(members, "ended", record.ended());
        put(members, "corrects", record.corrects());
        TreeMap<String, JsonValue> fields = new TreeMap<>();
        for (int slot = 0; slot < type.fields().size(); slot++) {
            Value value = slot < record.values().size() ? record.values().get(slot) : null;
            if (value != null) {
                Field field = type.fields().get(slot);
                put(fields, field.name(), text(field.type(), value));
            }
        }
        members.put("fields", new JsonObject(fields));
        return Payload.of(new JsonObject(members));
    }

    private static void put(Map<String, JsonValue> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, new JsonText(value.toString()));
        }
    }

    /// A value in the text form that [ValueText] reads.
    public static String text(FieldType type, Value value) {
        return switch (value) {
            case Value.Word(String word) -> word;
            case Value.Quantity(long number) ->
                switch (type) {
                    case FieldType.Decimal decimal -> NumberText.write(number, decimal.decimals());
                    case FieldType.Money money -> NumberText.write(number, money.decimals());
                    case FieldType.YesNo _ -> number == 0 ? "false" : "true";
                    case FieldType.Date _ -> LocalDate.ofEpochDay(number).toString();
                    case FieldType.Time _ -> LocalTime.ofSecondOfDay(number).toString();
                    case FieldType.WholeNumber _, FieldType.Code _, FieldType.OneOf _, FieldType.Text _ ->
                        Long.toString(number);
                };
        };
    }

    /// Reads a stored payload by today's policy, or null if its type is no longer there.
    public static @Nullable CreditRecord read(Policy policy, Payload payload) {
        return read(policy, payload.object());
    }

    /// The same of a payload's object.
    public static @Nullable CreditRecord read(Policy policy, JsonObject object) {
        int type = policy.type(object.text("type"));
        if (type == RecordType.NONE) {
            return null;
        }
        JsonObject fields = object.members().get("fields") instanceof JsonObject inner ? inner : JsonObject.empty();
        List<@Nullable Value> values = new ArrayList<>();
        for (Field field : policy.types().get(type).fields()) {
            String text = fields.text(field.name());
            values.add(
                    !text.isEmpty() && ValueText.read(field.type(), text) instanceof ValueText.Good(Value value)
                            ? value
                            : null);
        }
        String corrects = object.text("corrects");
        return new CreditRecord(
                object.text("id"),
                type,
                LocalDate.parse(object.text("date")),
                object.text("time").isEmpty() ? null : LocalTime.parse(object.text("time")),
                RecordStatus.STANDS,
                object.text("ended").isEmpty() ? null : LocalDate.parse(object.text("ended")),
                corrects.isEmpty() ? null : corrects,
                values);
    }
}
