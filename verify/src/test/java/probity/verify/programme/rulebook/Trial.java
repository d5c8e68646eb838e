package probity.verify.programme.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import probity.core.result.Evaluation;

/// Records made for one row of the table, and what they must give on a day.
///
/// @param row id of the row
/// @param what is compared: `points`
/// @param asks reads it from a result
/// @param expected what the table says
record Trial(
        String row, String what, List<Map<String, String>> records, LocalDate day, Question asks, String expected) {

    /// What is read from a result.
    interface Question {
        String of(Evaluation evaluation);
    }

    Trial {
        records = List.copyOf(records);
    }

    /// A case for the policy's own reader. The question is not asked by the case itself.
    String yaml() {
        String each = records.stream()
                .map(record -> "    - {"
                        + record.entrySet().stream()
                                .map(field -> field.getKey() + ": " + field.getValue())
                                .collect(Collectors.joining(", "))
                        + "}\n")
                .collect(Collectors.joining());
        return "- name: row " + row + ", " + what + "\n  as-of: " + day + "\n  records:\n" + each
                + "  expect: {score: 0}\n";
    }
}
