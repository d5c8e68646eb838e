package probity.cli.explain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import probity.cli.records.PartedRecords;
import probity.cli.terminal.Failure;
import probity.core.policy.Policy;
import probity.core.record.CreditRecord;
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
    static Found of(PartedRecords file, String subject, Path name) throws IOException {
        List<String> others = new ArrayList<>();
        for (int step = 0; step < file.parts(); step++) {
            // The subject's own part first; the others are looked at only to find what was meant.
            Map<String, List<CreditRecord>> part = file.records((file.part(subject) + step) % file.parts());
            List<CreditRecord> own = part.get(subject);
            if (own != null) {
                return new Found(own, new OthersInFile(file, subject, part));
            }
            others.add(Suggestion.nearest(subject, part.keySet()));
        }
        String near = Suggestion.nearest(subject, others);
        throw Failure.unusable(
                name + " has no record of `" + subject + "`.",
                near.isEmpty() ? "Subjects are written exactly as in the file." : "Did you mean `" + near + "`?");
    }

    /// The records of every subject of `file`, by subject; for files of few records.
    public static SortedMap<String, List<CreditRecord>> ofAll(PartedRecords file) throws IOException {
        SortedMap<String, List<CreditRecord>> all = new TreeMap<>();
        for (int number = 0; number < file.parts(); number++) {
            all.putAll(file.records(number));
        }
        return all;
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
