package probity.cli.explain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.cli.records.PartedRecords;
import probity.cli.terminal.Failure;
import probity.core.policy.Policy;
import probity.core.record.CreditRecord;
import probity.core.record.Field;
import probity.core.record.RecordCursor;
import probity.core.record.Value;
import probity.core.record.columns.RecordColumns;
import probity.core.record.columns.SubjectCursor;
import probity.policy.csv.BadRow;
import probity.policy.csv.RecordsReader;
import probity.policy.diagnostic.Suggestion;

/// The records of one subject: as they are in the file, and changed for a what-if.
public final class SubjectRecords {

    private SubjectRecords() {}

    /// @param records of one subject, in order of arrival
    /// @param others of the same file
    record Found(List<CreditRecord> records, OthersInFile others) {}

    /// The records of `subject`; ends the command when the file has none.
    static Found of(Policy policy, PartedRecords file, String subject, Path name) throws IOException {
        List<String> others = new ArrayList<>();
        for (int step = 0; step < file.parts(); step++) {
            // The subject's own part first; the others are looked at only to find what was meant.
            RecordColumns part = file.load((file.part(subject) + step) % file.parts());
            for (int number = 0; number < part.subjects(); number++) {
                if (part.subject(number).equals(subject)) {
                    SubjectCursor cursor = part.cursor();
                    cursor.subject(number);
                    return new Found(copy(policy, cursor), new OthersInFile(file, subject, part));
                }
            }
            others.add(nearest(part, subject));
        }
        String near = Suggestion.nearest(subject, others);
        throw Failure.unusable(
                name + " has no record of `" + subject + "`.",
                near.isEmpty() ? "Subjects are written exactly as in the file." : "Did you mean `" + near + "`?");
    }

    /// The records of every subject of `file`, by subject; for files of few records.
    public static SortedMap<String, List<CreditRecord>> ofAll(Policy policy, PartedRecords file) throws IOException {
        SortedMap<String, List<CreditRecord>> all = new TreeMap<>();
        for (int number = 0; number < file.parts(); number++) {
            RecordColumns part = file.load(number);
            SubjectCursor cursor = part.cursor();
            for (int subject = 0; subject < part.subjects(); subject++) {
                cursor.subject(subject);
                all.put(part.subject(subject), copy(policy, cursor));
            }
        }
        return all;
    }

    private static String nearest(RecordColumns part, String subject) {
        List<String> names = new ArrayList<>();
        for (int number = 0; number < part.subjects(); number++) {
            names.add(part.subject(number));
        }
        return Suggestion.nearest(subject, names);
    }

    private static List<CreditRecord> copy(Policy policy, RecordCursor cursor) {
        List<CreditRecord> records = new ArrayList<>();
        for (int i = 0; i < cursor.size(); i++) {
            cursor.moveTo(i);
            int corrected = cursor.corrects();
            records.add(new CreditRecord(
                    cursor.id(),
                    cursor.type(),
                    LocalDate.ofEpochDay(cursor.day()),
                    cursor.second() == RecordCursor.NONE ? null : LocalTime.ofSecondOfDay(cursor.second()),
                    cursor.status(),
                    cursor.endedDay() == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(cursor.endedDay()),
                    corrected == RecordCursor.NONE
                            ? null
                            : records.get(corrected).id(),
                    values(policy.types().get(cursor.type()).fields(), cursor)));
        }
        return records;
    }

    private static List<@Nullable Value> values(List<Field> fields, RecordCursor cursor) {
        List<@Nullable Value> values = new ArrayList<>();
        for (int slot = 0; slot < fields.size(); slot++) {
            if (!cursor.has(slot)) {
                values.add(null);
            } else if (fields.get(slot).type().isText()) {
                values.add(new Value.Word(cursor.text(slot)));
            } else {
                values.add(new Value.Quantity(cursor.number(slot)));
            }
        }
        return values;
    }

    /// The records without those called `left`.
    static List<CreditRecord> without(List<CreditRecord> records, List<String> left) {
        List<String> ids = records.stream().map(CreditRecord::id).toList();
        for (String id : left) {
            if (!ids.contains(id)) {
                throw Failure.unusable(
                        "`" + id + "` is not a record of this subject. " + Suggestion.among(id, ids, "records of it"));
            }
        }
        return records.stream().filter(record -> !left.contains(record.id())).toList();
    }

    /// The records and, after them, those of another file about the same subject.
    static List<CreditRecord> with(Policy policy, List<CreditRecord> records, String subject, Path file)
            throws IOException {
        List<CreditRecord> all = new ArrayList<>(records);
        List<String> faults = new ArrayList<>();
        try (RecordsReader reader = PartedRecords.open(policy, file)) {
            while (reader.next()) {
                String fault = fault(reader, all, subject);
                if (fault.isEmpty()) {
                    all.add(reader.row().toRecord());
                } else {
                    faults.add(file + ", " + fault);
                }
            }
        }
        if (!faults.isEmpty()) {
            faults.add("Nothing was explained. Mend the file of added records.");
            throw Failure.unusable(faults);
        }
        return all;
    }

    private static String fault(RecordsReader reader, List<CreditRecord> before, String subject) {
        BadRow bad = reader.bad();
        if (bad != null) {
            return "line " + bad.line() + ": " + bad.reason() + ".";
        }
        String line = "line " + reader.row().line() + ": ";
        if (!reader.row().subject().equals(subject)) {
            return line + "it is about `" + reader.row().subject() + "` and not about `" + subject + "`.";
        }
        String id = reader.row().id();
        if (has(before, id)) {
            return line + "`id` `" + id + "` is taken already.";
        }
        String corrected = reader.row().corrects();
        return corrected.isEmpty() || has(before, corrected)
                ? ""
                : line + "it corrects `" + corrected + "`, which is not a record of this subject.";
    }

    private static boolean has(List<CreditRecord> records, String id) {
        return records.stream().anyMatch(record -> record.id().equals(id));
    }
}
