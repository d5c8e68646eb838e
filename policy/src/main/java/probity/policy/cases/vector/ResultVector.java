package probity.policy.cases.vector;

import static probity.policy.cases.vector.Plain.object;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.result.Evaluation;
import probity.core.result.NextChange;
import probity.core.result.Proposal;
import probity.core.result.Publication;
import probity.core.result.RecordRef;
import probity.core.result.Standing;

/// A whole result, as docs/reference/conformance-vectors.md states its form.
final class ResultVector {

    private final Evaluation evaluation;
    private final int decimals;

    ResultVector(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.decimals = evaluation.version().scale().decimals();
    }

    /// @param among the others that the vector states; null when it states none
    Map<String, @Nullable Object> all(@Nullable AmongVector among) {
        Map<String, @Nullable Object> all = object(
                "judged", evaluation.judged(), "version", evaluation.version().number());
        all.putAll(standing(evaluation.standing()));
        all.putAll(object(
                "origin", evaluation.standing().origin(),
                "excluded", evaluation.standing().exclusion(),
                "benefits", evaluation.benefits(),
                "proposals",
                        evaluation.proposals().stream()
                                .map(ResultVector::proposal)
                                .toList(),
                "lines",
                        evaluation.lines().stream()
                                .map(new LineVector(this)::of)
                                .toList(),
                "uncounted",
                        evaluation.uncounted().stream().map(ReasonVector::of).toList(),
                "published",
                        evaluation.publications().stream()
                                .map(ResultVector::publication)
                                .toList(),
                "next", next(evaluation.next())));
        if (among != null) {
            all.put("percentile", among.percentile(evaluation.standing()));
        }
        return all;
    }

    private Map<String, @Nullable Object> standing(Standing standing) {
        return object("score", points(standing.score()), "band", standing.band(), "lists", standing.lists());
    }

    private @Nullable Map<String, @Nullable Object> next(@Nullable NextChange next) {
        if (next == null) {
            return null;
        }
        Map<String, @Nullable Object> change = object("day", next.day());
        change.putAll(standing(next.standing()));
        change.putAll(object("benefits", next.benefits(), "proposals", next.proposals()));
        return change;
    }

    private static Map<String, @Nullable Object> proposal(Proposal proposal) {
        return object(
                "measure", proposal.measure(),
                "article", proposal.article(),
                "because", ids(proposal.because()),
                "answer-until", proposal.answerUntil(),
                "decide-from", proposal.decideFrom());
    }

    private static Map<String, @Nullable Object> publication(Publication one) {
        return object(
                "record", one.record().id(),
                "gravity", one.gravity(),
                "from", one.from(),
                "repairable-from", one.repairableFrom(),
                "until", one.until());
    }

    /// In points, with the policy's decimals.
    BigDecimal points(long units) {
        return BigDecimal.valueOf(units, decimals);
    }

    String dimension(int index) {
        return evaluation.version().scale().dimensions().get(index).id();
    }

    static List<String> ids(List<RecordRef> records) {
        return records.stream().map(RecordRef::id).toList();
    }
}
