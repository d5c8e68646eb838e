package probity.policy.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.core.result.Evaluation;
import probity.core.result.Line;
import probity.core.result.NextChange;
import probity.core.result.Proposal;
import probity.core.result.Reason;
import probity.core.result.Uncounted;
import probity.policy.cases.CaseResult.Compared;

/// Holds an evaluation against what a case states beyond score and what follows from it.
final class BeyondCheck {

    private static final String NONE = "none";

    private final Evaluation evaluation;
    private final List<Compared> compared = new ArrayList<>();

    BeyondCheck(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    List<Compared> compare(Beyond expect, AmongOthers among) {
        add("origin", shown(expect.origin()), shown(evaluation.standing().origin()));
        add("excluded", shown(expect.excluded()), shown(evaluation.standing().exclusion()));
        if (expect.published() != null) {
            add("published", names(expect.published()), names(published()));
        }
        NextChange next = evaluation.next();
        if (expect.next() != null) {
            add(
                    "next",
                    expect.next().toString(),
                    next == null ? NONE : next.day().toString());
        }
        terms(expect);
        add("percentile", expect.percentile(), AmongOthers.written(among.all()));
        if (expect.percentileIn() != null) {
            SortedMap<String, String> actual = new TreeMap<>();
            expect.percentileIn()
                    .keySet()
                    .forEach(group ->
                            actual.put(group, AmongOthers.written(among.groups().get(group))));
            add("percentile-in", text(expect.percentileIn()), text(actual));
        }
        if (expect.until() != null) {
            SortedMap<String, String> actual = new TreeMap<>();
            expect.until().keySet().forEach(rule -> actual.put(rule, until(rule)));
            add("until", days(expect.until()), text(actual));
        }
        return compared;
    }

    private void terms(Beyond expect) {
        if (expect.answerBy() != null) {
            SortedMap<String, String> actual = new TreeMap<>();
            expect.answerBy().keySet().forEach(measure -> actual.put(measure, term(measure, true)));
            add("answer-by", days(expect.answerBy()), text(actual));
        }
        if (expect.decideFrom() != null) {
            SortedMap<String, String> actual = new TreeMap<>();
            expect.decideFrom().keySet().forEach(measure -> actual.put(measure, term(measure, false)));
            add("decide-from", days(expect.decideFrom()), text(actual));
        }
    }

    private void add(String what, @Nullable String expected, @Nullable String actual) {
        if (expected != null && actual != null) {
            compared.add(new Compared(what, expected, actual));
        }
    }

    private static @Nullable String shown(@Nullable String word) {
        return word == null ? null : word.isEmpty() ? NONE : word;
    }

    private List<String> published() {
        return evaluation.publications().stream()
                .map(one -> one.record().id())
                .sorted()
                .toList();
    }

    private static String names(Collection<String> names) {
        return names.isEmpty() ? NONE : String.join(", ", names);
    }

    private String term(String measure, boolean answer) {
        for (Proposal proposal : evaluation.proposals()) {
            if (proposal.measure().equals(measure)) {
                LocalDate day = answer ? proposal.answerUntil() : proposal.decideFrom();
                return day == null ? NONE : day.toString();
            }
        }
        return "not proposed";
    }

    /// Until when the only item of the rule counts that does.
    private String until(String rule) {
        List<String> ends = new ArrayList<>();
        for (Line line : evaluation.lines()) {
            if (line instanceof Line.Counted counted && counted.rule().equals(rule)) {
                ends.add(end(counted.until()));
            }
        }
        for (Uncounted one : evaluation.uncounted()) {
            if (one.reason() instanceof Reason.NoPoints(String of, @Nullable LocalDate end) && of.equals(rule)) {
                ends.add(end(end));
            }
            if (one.reason() instanceof Reason.GradeOnly grade && grade.rule().equals(rule)) {
                ends.add(end(grade.until()));
            }
        }
        return ends.size() == 1 ? ends.getFirst() : ends.size() + " items count";
    }

    private static String end(@Nullable LocalDate day) {
        return day == null ? "without end" : day.toString();
    }

    private static String days(SortedMap<String, LocalDate> days) {
        SortedMap<String, String> texts = new TreeMap<>();
        days.forEach((name, day) -> texts.put(name, day.toString()));
        return text(texts);
    }

    private static String text(SortedMap<String, String> texts) {
        return texts.isEmpty()
                ? NONE
                : texts.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
