package probity.core.score;

import java.util.ArrayList;
import java.util.List;
import probity.core.policy.Band;
import probity.core.policy.ListDefinition;
import probity.core.policy.Measure;
import probity.core.policy.PolicyVersion;
import probity.core.policy.Trigger;
import probity.core.result.Proposal;
import probity.core.result.RecordRef;
import probity.core.result.Standing;

/// Lists, benefits and proposals of one day, in that order (docs/reference/evaluation.md, section 5).
final class Triggers {

    private final Book book;
    private final int day;
    private final PolicyVersion version;
    private final long score;
    private final String band;
    private final List<String> lists = new ArrayList<>();

    Triggers(Book book, int day) {
        this.book = book;
        this.day = day;
        this.version = book.plan(day).version;
        this.score = book.score(day);
        this.band = book.band(day);
        for (ListDefinition list : version.lists()) {
            if (holds(list.trigger())) {
                lists.add(list.id());
            }
        }
    }

    Standing standing() {
        return Standing.plain(score, band, lists);
    }

    /// Ids of the benefits that are open.
    List<String> benefits() {
        return version.measures().stream()
                .filter(measure -> measure instanceof Measure.Benefit
                        && holds(measure.terms().trigger()))
                .map(measure -> measure.terms().id())
                .toList();
    }

    List<Proposal> proposals() {
        return version.measures().stream()
                .filter(measure -> measure instanceof Measure.Restriction
                        && holds(measure.terms().trigger()))
                .map(this::proposal)
                .toList();
    }

    private Proposal proposal(Measure measure) {
        Measure.Terms terms = measure.terms();
        List<RecordRef> because = terms.trigger() instanceof Trigger.RecordCounts counts
                ? book.counted(day, counts).stream()
                        .map(one -> one.fact.ref())
                        .distinct()
                        .toList()
                : List.of();
        return new Proposal(terms.id(), terms.article(), because, null, null);
    }

    private boolean holds(Trigger trigger) {
        return switch (trigger) {
            case Trigger.RecordCounts counts -> !book.counted(day, counts).isEmpty();
            case Trigger.FromBand(String least) -> rank(band) >= 0 && rank(band) <= rank(least);
            case Trigger.InBands in -> in.bands().contains(band);
            case Trigger.ScoreFrom(long points) -> score >= points;
            case Trigger.ScoreBelow(long points) -> score < points;
            case Trigger.OnList on -> lists.stream().anyMatch(on.lists()::contains);
        };
    }

    /// Place in the document, best first; -1 when there is no such band.
    private int rank(String id) {
        List<Band> bands = version.bands();
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
