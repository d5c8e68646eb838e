package probity.policy.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import probity.core.policy.Policy;
import probity.core.policy.RecordType;
import probity.core.record.Field;
import probity.policy.diagnostic.Suggestion;

/// Checks the header of a file of records: all its faults at once.
final class HeaderReader {

    private static final String FORM = "The first line names the columns: `id,subject,type,date`, then fields.";

    private HeaderReader() {}

    /// What is wrong with the header on which `rows` stands; empty when it can be used.
    static List<FileProblem> check(Policy policy, CsvRows rows) {
        if (rows.fault() != RowFault.NONE) {
            return List.of(new FileProblem(
                    rows.line(), "The header cannot be read: " + rows.fault().sentence() + ".", FORM));
        }
        List<String> names = rows.texts();
        String form = otherForm(names.getFirst());
        if (!form.isEmpty()) {
            return List.of(new FileProblem(rows.line(), form, "Save it as CSV in UTF-8, with commas between cells."));
        }
        return checkNames(policy, rows.line(), names);
    }

    /// Says which other kind of file it seems to be.
    private static String otherForm(String first) {
        if (first.startsWith("PK") && first.length() > 2 && first.charAt(2) < ' ') {
            return "This is a packed file, such as a spreadsheet's, and not a CSV file.";
        }
        if (first.indexOf('\0') >= 0) {
            return "This is not text in UTF-8; it may be UTF-16 or no text at all.";
        }
        boolean known = first.startsWith("id") || first.startsWith("subject");
        if (known && (first.indexOf(';') > 0 || first.indexOf('\t') > 0)) {
            return "The cells of the header are separated by " + (first.indexOf(';') > 0 ? "semicolons" : "tabs")
                    + " and not by commas.";
        }
        return "";
    }

    private static List<FileProblem> checkNames(Policy policy, long line, List<String> names) {
        Set<String> known = known(policy);
        List<FileProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name.isEmpty()) {
                problems.add(new FileProblem(line, "A column has no name.", FORM));
            } else if (!seen.add(name)) {
                problems.add(new FileProblem(line, "Column `" + name + "` stands twice.", "Leave one of them out."));
            } else if (!known.contains(name)) {
                problems.add(new FileProblem(
                        line,
                        "Column `" + name + "` is neither a reserved column nor a field of this policy.",
                        Suggestion.among(name, known, "columns")));
            }
        }
        for (Reserved required : Reserved.REQUIRED) {
            if (!seen.contains(required.column())) {
                problems.add(new FileProblem(line, "Column `" + required.column() + "` is missing.", FORM));
            }
        }
        return problems;
    }

    private static Set<String> known(Policy policy) {
        Set<String> known = new LinkedHashSet<>(Reserved.columns());
        for (RecordType type : policy.types()) {
            for (Field field : type.fields()) {
                known.add(field.name());
            }
        }
        return known;
    }
}
