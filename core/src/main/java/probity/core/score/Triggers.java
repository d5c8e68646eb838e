package probity.core.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.calendar.Term;
import probity.core.calendar.Windows;
import probity.core.fact.Days;
import probity.core.policy.ListDefinition;
import probity.core.policy.Measure;
import probity.core.policy.Trigger;
import probity.core.result.Proposal;
import probity.core.result.RecordRef;

/// Lists, benefits and proposals of one day, in that order (docs/reference/evaluation.md, section 5).
final class Triggers {

    private final Book book;
    private final int day;
    private final Plan plan;
    private final Grading grading;
    private final List<String> lists = new ArrayList<>();

    /// On no list yet.
    Triggers(Book book, int day, Grading grading) {
        this.book = book;
        this.day = day;
        this.plan = book.plan(day);
        this.grading = grading;
    }

    /// Puts the subject on one more list.
    void listed(String list) {
        lists.add(list);
    }

    /// Puts the subject on the lists whose trigger holds; with no days before to remember, on none that remembers.
    void listByTriggers() {
        for (ListDefinition list : plan.version.lists()) {
            if (list.stay().isPlain() && holds(list.trigger())) {
                lists.add(list.id());
            }
        }
    }

    List<String> lists() {
        return lists;
    }

    /// Ids of the benefits that are open.
    List<String> benefits() {
        return plan.version.measures().stream()
                .filter(measure -> measure instanceof Measure.Benefit
                        && holds(measure.terms().trigger()))
                .map(measure -> measure.terms().id())
                .toList();
    }

    List<Proposal> proposals() {
        return plan.version.measures().stream()
                .filter(measure -> measure instanceof Measure.Restriction
                        && holds(measure.terms().trigger()))
                .map(this::proposal)
                .toList();
    }

    private Proposal proposal(Measure measure) {
        Measure.Terms terms = measure.terms();
        List<RecordRef> because = terms.trigger() instanceof Trigger.RecordCounts counts
                ? book.counted(day, counts).stream()
                        .map(one -> one.fact().ref())
                        .distinct()
                        .toList()
                : List.of();
        Windows windows = terms.windows();
        return new Proposal(terms.id(), terms.article(), because, end(windows.objection()), end(windows.notice()));
    }

    private @Nullable LocalDate end(@Nullable Term term) {
        return term == null ? null : plan.version.general().calendar().after(Days.date(day), term);
    }

    boolean holds(Trigger trigger) {
        return switch (trigger) {
            case Trigger.RecordCounts counts -> !book.counted(day, counts).isEmpty();
            case Trigger.FromBand(String least) -> {
                int rank = plan.rank(grading.band());
                yield rank >= 0 && rank <= plan.rank(least);
            }
            case Trigger.InBands in -> in.bands().contains(grading.band());
            case Trigger.ScoreFrom(long points) -> grading.score() >= points;
            case Trigger.ScoreBelow(long points) -> grading.score() < points;
            case Trigger.OnList on -> lists.stream().anyMatch(on.lists()::contains);
        };
    }
}
