package probity.cli.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.cli.terminal.JsonText;
import probity.core.explanation.Explanation;
import probity.core.policy.Policy;
import probity.core.result.CapUse;
import probity.core.result.Evaluation;
import probity.core.result.NextChange;
import probity.core.result.RecordRef;
import probity.core.result.Standing;

/// An explanation as maps and lists, for machines.
final class ExplanationJson {

    final Evaluation evaluation;
    final Words words;
    private final int decimals;

    private ExplanationJson(Policy policy, Evaluation evaluation) {
        this.evaluation = evaluation;
        this.words = new Words(policy.types(), evaluation.version());
        this.decimals = evaluation.version().scale().decimals();
    }

    static Map<String, @Nullable Object> of(Policy policy, Explanation explanation) {
        ExplanationJson json = new ExplanationJson(policy, explanation.evaluation());
        Evaluation evaluation = explanation.evaluation();
        Map<String, @Nullable Object> all = json.standing(evaluation.standing());
        all.put("lines", evaluation.lines().stream().map(new LineJson(json)::of).toList());
        all.put(
                "uncounted",
                evaluation.uncounted().stream()
                        .map(one -> json.record(one.record(), "why", ReasonText.of(one.reason(), json.words)))
                        .toList());
        all.put("benefits", evaluation.benefits());
        all.put(
                "proposals",
                evaluation.proposals().stream()
                        .map(one ->
                                map("measure", one.measure(), "article", one.article(), "because", ids(one.because())))
                        .toList());
        all.put(
                "reasons",
                explanation.reasons().stream()
                        .map(one -> map(
                                "rule",
                                one.rule(),
                                "article",
                                one.article(),
                                "points",
                                json.points(one.points()),
                                "records",
                                ids(one.records())))
                        .toList());
        all.put("changes", json.changes(explanation));
        return all;
    }

    private Map<String, @Nullable Object> changes(Explanation explanation) {
        NextChange next = evaluation.next();
        Map<String, @Nullable Object> byItself = null;
        if (next != null) {
            byItself = map("day", next.day());
            byItself.putAll(standing(next.standing()));
            byItself.put("proposals", next.proposals());
        }
        return map(
                "by-itself",
                byItself,
                "without",
                explanation.without().stream()
                        .map(one -> {
                            Map<String, @Nullable Object> without =
                                    map("record", one.record().id());
                            without.putAll(standing(one.standing()));
                            without.put("proposals", one.proposals());
                            return without;
                        })
                        .toList(),
                "repairs",
                explanation.waysOut().stream()
                        .map(one -> map(
                                "record",
                                one.record().id(),
                                "rule",
                                one.rule(),
                                "by",
                                words.type(one.by()),
                                "after",
                                one.after()))
                        .toList(),
                "further-records",
                explanation.prospects().stream()
                        .map(one -> map(
                                "rule",
                                one.rule().id(),
                                "record-type",
                                words.type(one.rule().on()),
                                "limits",
                                one.limits().stream().map(this::use).toList()))
                        .toList());
    }

    private Map<String, @Nullable Object> use(CapUse use) {
        return map(
                "limit",
                words.limit(use.cap()),
                "article",
                use.cap().article(),
                "used",
                points(use.used()),
                "left",
                points(use.left()));
    }

    private Map<String, @Nullable Object> standing(Standing standing) {
        return map("score", points(standing.score()), "band", standing.band(), "lists", standing.lists());
    }

    Map<String, @Nullable Object> record(RecordRef record, Object... more) {
        Map<String, @Nullable Object> all =
                map("record", record.id(), "type", words.type(record.type()), "date", record.date());
        all.putAll(map(more));
        return all;
    }

    BigDecimal points(long units) {
        return BigDecimal.valueOf(units, decimals);
    }

    static List<String> ids(List<RecordRef> records) {
        return records.stream().map(RecordRef::id).toList();
    }

    /// Names and values in turn.
    static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
        return JsonText.object(pairs);
    }
}
