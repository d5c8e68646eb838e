package probity.verify.oracle.differential;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import probity.verify.oracle.Answer;
import probity.verify.oracle.generator.GeneratedCase;

/// Counts in how many answers each construct took part, so that no comparison can pass by having seen nothing.
final class Coverage {

    private final Map<String, Integer> counts = new TreeMap<>();
    private int answers;

    synchronized void add(GeneratedCase asked, Answer answer) {
        Set<String> marks = new TreeSet<>(answer.marks());
        answer.lines().forEach(line -> mark(line, marks));
        answer.uncounted().values().forEach(marks::addAll);
        answer.surface().benefits().forEach(any -> marks.add("a benefit is open"));
        answer.surface().proposals().forEach((any, grounds) -> marks.add("a measure is proposed"));
        answer.surface().lists().forEach(any -> marks.add("a list condition is met"));
        answer.publications().forEach(any -> marks.add("a record is public"));
        if (!answer.surface().origin().isEmpty()) {
            marks.add("a direct grade with an origin");
        }
        if (answer.surface().proposals().values().stream().anyMatch(one -> one.answerUntil() != null)) {
            marks.add("a term of a proposal");
        }
        marks.add(answer.next() == null ? "nothing changes any more" : "a next change");
        if (asked.records().stream()
                .anyMatch(record -> record.getOrDefault("date", "").endsWith("-02-29"))) {
            marks.add("a record on 29 February");
        }
        marks.add(asked.versions().size() + " versions");
        Set<String> on = new TreeSet<>(answer.surface().lists());
        on.addAll(answer.surface().benefits());
        on.addAll(answer.surface().proposals().keySet());
        asked.triggers().forEach((id, kind) -> marks.add(kind + (on.contains(id) ? " holds" : " does not hold")));
        answers++;
        marks.forEach(mark -> counts.merge(mark, 1, Integer::sum));
    }

    private static void mark(Answer.Line line, Set<String> marks) {
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
