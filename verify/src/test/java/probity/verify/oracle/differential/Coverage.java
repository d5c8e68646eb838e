package probity.verify.oracle.differential;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import probity.verify.oracle.Verdict;
import probity.verify.oracle.generator.GeneratedCase;

/// Counts in how many answers each construct took part, so that no comparison can pass by having seen nothing.
final class Coverage {

    private final Map<String, Integer> counts = new TreeMap<>();
    private int answers;

    synchronized void add(GeneratedCase asked, Verdict verdict) {
        Set<String> marks = new TreeSet<>(verdict.marks());
        verdict.lines().forEach(line -> mark(line, marks));
        verdict.uncounted().values().forEach(marks::addAll);
        verdict.surface().benefits().forEach(_ -> marks.add("a benefit is open"));
        verdict.surface().proposals().forEach((_, _) -> marks.add("a measure is proposed"));
        verdict.surface().lists().forEach(_ -> marks.add("a list condition is met"));
        marks.add(verdict.next() == null ? "nothing changes any more" : "a next change");
        if (asked.records().stream()
                .anyMatch(record -> record.getOrDefault("date", "").endsWith("-02-29"))) {
            marks.add("a record on 29 February");
        }
        marks.add(asked.versions().size() + " versions");
        answers++;
        marks.forEach(mark -> counts.merge(mark, 1, Integer::sum));
    }

    private static void mark(Verdict.Line line, Set<String> marks) {
        if (!line.kind().equals("cut")) {
            marks.add(line.kind());
        } else {
            String[] of = line.of().split(" ", 3);
            String window = of[2].contains("/P") ? "rolling" : of[2].substring(of[2].indexOf('/') + 1);
            marks.add((line.points() < 0 ? "a gain cut by " : "a loss cut by ") + window);
        }
        LocalDate until = line.until();
        if (until != null && MonthDay.from(line.from()).equals(MonthDay.of(2, 29)) && until.getDayOfMonth() == 28) {
            marks.add("an end moved from 29 February");
        }
    }

    int answers() {
        return answers;
    }

    int of(String mark) {
        return counts.getOrDefault(mark, 0);
    }

    /// One row a construct: answers in which it took part, and their share.
    String table() {
        StringBuilder table = new StringBuilder("answers compared: " + answers + "\n");
        counts.forEach(
                (mark, count) -> table.append("%7d  %5.2f %%  %s%n".formatted(count, 100.0 * count / answers, mark)));
        return table.toString();
    }
}
