package probity.service.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.identifier.Identified;
import probity.core.identifier.SubjectNumbers;
import probity.core.policy.Policy;
import probity.core.policy.RecordType;
import probity.core.record.CreditRecord;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.record.RecordStatus;
import probity.core.record.Value;
import probity.ledger.digest.StrictUtf8;
import probity.policy.records.DayText;
import probity.policy.records.IdentifierText;
import probity.policy.records.ValueText;
import probity.service.problem.Problem;

/// Validates the form of one record that came as JSON; finds everything that is wrong, not the first.
///
/// `{"id", "subject", "source", "type", "date", "time"?, "ended"?, "corrects"?, "status"?, "fields": {…}}`. Field
/// values
/// are JSON texts, numbers or yes/no; a number is taken as it is written.
public final class RecordForm {
    private static final Set<String> MEMBERS =
            Set.of("id", "subject", "source", "type", "date", "time", "ended", "corrects", "status", "fields");
    private static final FieldType NAME = new FieldType.Code();
    private static final FieldType DAY = new FieldType.Date();

    private final Policy policy;
    private final JsonNode record;
    private final List<Problem.Place> faults = new ArrayList<>();

    private RecordForm(Policy policy, JsonNode record) {
        this.policy = policy;
        this.record = record;
    }

    /// What came of it.
    public sealed interface Judged {}

    /// The form is right.
    public record Right(Submission submission) implements Judged {}

    /// It is not.
    public record Wrong(List<Problem.Place> faults) implements Judged {
        public Wrong {
            faults = List.copyOf(faults);
        }
    }

    /// Validates one record.
    public static Judged judge(Policy policy, JsonNode record) {
        return new RecordForm(policy, record).judge();
    }

    private Judged judge() {
        if (!record.isObject()) {
            return new Wrong(List.of(new Problem.Place("", "record_not_an_object", "A record is a JSON object.")));
        }
        record.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                fault(name, "member_unknown", "A record has no member `" + name + "`; fields stand under `fields`.");
            }
        });
        String id = name("id", true);
        String subject = subject();
        String corrects = name("corrects", false);
        int type = policy.type(text("type"));
        if (type == RecordType.NONE) {
            fault("type", "record_type_unknown", "The policy has no record type `" + text("type") + "`.");
            return new Wrong(faults);
        }
        String source = source(policy.types().get(type));
        LocalDate date = day("date", true);
        LocalDate ended = day("ended", false);
        LocalTime time = time();
        RecordStatus status = status();
        List<@Nullable Value> values = values(policy.types().get(type));
        if (!faults.isEmpty() || date == null) {
            return new Wrong(faults);
        }
        String corrected = corrects.isEmpty() ? null : corrects;
        return new Right(new Submission(
                source, subject, new CreditRecord(id, type, date, time, status, ended, corrected, values)));
    }

    private void fault(String at, String code, String detail) {
        faults.add(new Problem.Place(at, code, detail));
    }

    /// The text of a member, empty when it is absent.
    private String text(String member) {
        JsonNode node = record.path(member);
        return node.isValueNode() && !node.isNull() ? node.asText() : "";
    }

    private String name(String member, boolean required) {
        String text = text(member);
        if (text.isEmpty()) {
            if (required) {
                fault(member, "member_missing", "`" + member + "` is missing.");
            }
        } else if (ValueText.read(NAME, text) instanceof ValueText.Bad(String reason)) {
            fault(member, "member_invalid", "`" + member + "` " + reason + ".");
        } else if (text.chars().anyMatch(Character::isISOControl) || !isReadable(text)) {
            fault(member, "member_invalid", "`" + member + "` holds a control character or half a character.");
        }
        return text;
    }

    private String subject() {
        int before = faults.size();
        String subject = name("subject", true);
        if (faults.size() == before && SubjectNumbers.of(policy).judge(subject) instanceof Identified.Refused refused) {
            fault("subject", refused.code(), "`subject` " + IdentifierText.reason(refused) + ".");
        }
        return subject;
    }

    /// JSON can write U+0000, which the database cannot hold, and half a surrogate pair, which UTF-8 cannot.
    private static boolean isReadable(String text) {
        return text.indexOf('\0') < 0 && StrictUtf8.encode(text) != null;
    }

    private String source(RecordType type) {
        String source = text("source");
        String found = SourceRule.of(type, source);
        if (found.isEmpty()) {
            fault(
                    "source",
                    source.isEmpty() ? "source_missing" : "source_not_entitled",
                    "`" + type.name() + "` is taken from " + String.join(", ", type.sources()) + ".");
        }
        return found;
    }

    private @Nullable LocalDate day(String member, boolean required) {
        String text = text(member);
        if (text.isEmpty()) {
            if (required) {
                fault(member, "member_missing", "`" + member + "` is missing.");
            }
            return null;
        }
        int day = DayText.epochDay(text);
        if (day == DayText.INVALID) {
            fault(member, "day_invalid", reason(member, ValueText.read(DAY, text)));
            return null;
        }
        return LocalDate.ofEpochDay(day);
    }

    private @Nullable LocalTime time() {
        String text = text("time");
        int second = text.isEmpty() ? -1 : ValueText.second(text);
        if (!text.isEmpty() && second < 0) {
            fault("time", "time_invalid", "`time` is written like `14:05` or `14:05:30`.");
        }
        return second < 0 ? null : LocalTime.ofSecondOfDay(second);
    }

    private RecordStatus status() {
        String text = text("status");
        for (RecordStatus status : RecordStatus.values()) {
            if (text.equals(status.name().toLowerCase(Locale.ROOT))) {
                return status;
            }
        }
        if (!text.isEmpty()) {
            fault("status", "status_unknown", "`status` is one of stands, void, removed, held.");
        }
        return RecordStatus.STANDS;
    }

    private List<@Nullable Value> values(RecordType type) {
        JsonNode fields = record.path("fields");
        fields.fieldNames().forEachRemaining(name -> {
            if (type.slot(name) == RecordType.NONE) {
                fault("fields/" + name, "field_unknown", "`" + type.name() + "` has no field `" + name + "`.");
            }
        });
        @Nullable Value[] values = new Value[type.fields().size()];
        for (int slot = 0; slot < values.length; slot++) {
            values[slot] = value(
                    type.fields().get(slot), fields.path(type.fields().get(slot).name()));
        }
        return Arrays.asList(values);
    }

    private @Nullable Value value(Field field, JsonNode node) {
        String at = "fields/" + field.name();
        if (node.isMissingNode()
                || node.isNull()
                || (node.isTextual() && node.asText().isEmpty())) {
            if (!field.optional()) {
                fault(at, "field_missing", "`" + field.name() + "` is missing.");
            }
            return null;
        }
        if (!node.isValueNode()) {
            fault(at, "value_invalid", "`" + field.name() + "` is a text, a number, true or false.");
            return null;
        }
        String text = node.isNumber() ? NumberAsText.of(node.decimalValue()) : node.asText();
        if (!isReadable(text)) {
            fault(at, "value_invalid", "`" + field.name() + "` holds a control character or half a character.");
            return null;
        }
        return switch (ValueText.read(field.type(), text)) {
            case ValueText.Good(Value value) -> value;
            case ValueText.Bad bad -> {
                fault(at, "value_invalid", reason(field.name(), bad));
                yield null;
            }
        };
    }

    private static String reason(String name, ValueText.Reading reading) {
        return "`" + name + "` " + (reading instanceof ValueText.Bad(String why) ? why : "cannot be read") + ".";
    }
}
