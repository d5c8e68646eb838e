package probity.policy.cases;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.policy.RecordType;
import probity.core.record.CreditRecord;
import probity.core.record.Field;
import probity.core.record.RecordStatus;
import probity.core.record.Value;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Report;
import probity.policy.diagnostic.Suggestion;
import probity.policy.reading.Forms;
import probity.policy.reading.Ids;
import probity.policy.records.ValueText;
import probity.policy.tree.Tree;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Mapping;
import probity.policy.tree.Tree.Scalar;

/// Reads the records of one case. A record without an id is called by its place: `1`, `2` and so on.
final class CaseRecords {

    /// What every record may have beside the fields of its type.
    private static final List<String> OWN =
            List.of("id", "type", "date", "time", "status", "ended", "corrects", "arrived");

    private static final Map<String, RecordStatus> STATUSES = Map.of(
            "stands", RecordStatus.STANDS,
            "void", RecordStatus.VOID,
            "removed", RecordStatus.REMOVED,
            "held", RecordStatus.HELD);

    private final Policy policy;
    private final Report report;
    private final Ids ids = new Ids("records of the case");
    private final List<CreditRecord> records = new ArrayList<>();

    CaseRecords(Policy policy, Report report) {
        this.policy = policy;
        this.report = report;
    }

    /// What has been read and is known by the day asked for.
    List<CreditRecord> records() {
        return records;
    }

    /// Reads one record. One that arrived after `knownBy` is checked and left out; without `arrived` a record is taken
    /// to have arrived on its own date.
    void read(Mapping mapping, @Nullable LocalDate knownBy) {
        Scalar name = scalar(mapping, "type");
        if (name == null) {
            missing(mapping, "type");
            return;
        }
        List<String> types = policy.types().stream().map(RecordType::name).toList();
        if (!Ids.resolves(name, types, "record types", report)) {
            return;
        }
        int type = types.indexOf(name.text());
        LocalDate date = day(mapping, "date");
        if (mapping.entry("date") == null) {
            missing(mapping, "date");
        }
        CreditRecord record = new CreditRecord(
                id(mapping),
                type,
                date == null ? LocalDate.MIN : date,
                time(mapping),
                status(mapping),
                day(mapping, "ended"),
                text(mapping, "corrects"),
                values(mapping, policy.types().get(type)));
        LocalDate arrived = day(mapping, "arrived");
        LocalDate known = arrived == null ? record.date() : arrived;
        if (knownBy == null || !known.isAfter(knownBy)) {
            records.add(record);
        }
    }

    private String id(Mapping mapping) {
        String written = text(mapping, "id");
        String id = written == null ? Integer.toString(ids.all().size() + 1) : written;
        ids.add(id, mapping.at(), report);
        return id;
    }

    private void missing(Mapping mapping, String key) {
        report.add(Code.MISSING_KEY, mapping.at(), "`" + key + "` is missing in a record.", "Add `" + key + ": …`.");
    }

    private @Nullable Scalar scalar(Mapping mapping, String key) {
        Entry entry = mapping.entry(key);
        if (entry == null) {
            return null;
        }
        if (entry.value() instanceof Scalar scalar && !scalar.isEmpty()) {
            return scalar;
        }
        bad(
                entry.value(),
                "`" + key + "` needs a single value; this is " + entry.value().noun() + ".");
        return null;
    }

    private @Nullable String text(Mapping mapping, String key) {
        Scalar scalar = scalar(mapping, key);
        return scalar == null ? null : scalar.text();
    }

    private @Nullable LocalDate day(Mapping mapping, String key) {
        Scalar scalar = scalar(mapping, key);
        LocalDate day = scalar == null ? null : Forms.day(scalar.text());
        if (scalar != null && day == null) {
            report.add(
                    Code.BAD_DATE,
                    scalar.at(),
                    "`" + scalar.text() + "` is not a day of the calendar.",
                    "Write a day as `2027-01-31`.");
        }
        return day;
    }

    private @Nullable LocalTime time(Mapping mapping) {
        Scalar scalar = scalar(mapping, "time");
        int second = scalar == null ? -1 : ValueText.second(scalar.text());
        if (scalar != null && second < 0) {
            bad(scalar, "`" + scalar.text() + "` is not a time of day, written like `14:05`.");
        }
        return second < 0 ? null : LocalTime.ofSecondOfDay(second);
    }

    private RecordStatus status(Mapping mapping) {
        Scalar scalar = scalar(mapping, "status");
        RecordStatus status = scalar == null ? RecordStatus.STANDS : STATUSES.get(scalar.text());
        if (status == null && scalar != null) {
            report.add(
                    Code.NOT_ONE_OF,
                    scalar.at(),
                    "`" + scalar.text() + "` is not a status.",
                    Suggestion.among(scalar.text(), List.of("stands", "void", "removed", "held"), "statuses"));
        }
        return status == null ? RecordStatus.STANDS : status;
    }

    private List<@Nullable Value> values(Mapping mapping, RecordType type) {
        @Nullable Value[] values = new @Nullable Value[type.fields().size()];
        for (Entry entry : mapping.entries()) {
            String key = entry.key().text();
            int slot = type.slot(key);
            if (slot != RecordType.NONE) {
                values[slot] = value(mapping, type.fields().get(slot));
            } else if (!OWN.contains(key)) {
                unknownField(entry.key(), type);
            }
        }
        for (int slot = 0; slot < values.length; slot++) {
            Field field = type.fields().get(slot);
            if (!field.optional() && mapping.entry(field.name()) == null) {
                missing(mapping, field.name());
            }
        }
        return Arrays.asList(values);
    }

    private void unknownField(Scalar key, RecordType type) {
        List<String> known =
                new ArrayList<>(type.fields().stream().map(Field::name).toList());
        known.addAll(OWN);
        report.add(
                Code.UNKNOWN_KEY,
                key.at(),
                "Records of type `" + type.name() + "` have no field `" + key.text() + "`.",
                Suggestion.among(key.text(), known, "fields"));
    }

    private @Nullable Value value(Mapping mapping, Field field) {
        Scalar scalar = scalar(mapping, field.name());
        if (scalar == null) {
            return null;
        }
        return switch (ValueText.read(field.type(), scalar.text())) {
            case ValueText.Good(Value value) -> value;
            case ValueText.Bad(String reason) -> {
                bad(scalar, "`" + field.name() + "`: " + reason + ".");
                yield null;
            }
        };
    }

    private void bad(Tree at, String sentence) {
        report.add(Code.CASE_BAD_RECORD, at.at(), sentence, "Write a value as the record type's field declares it.");
    }
}
