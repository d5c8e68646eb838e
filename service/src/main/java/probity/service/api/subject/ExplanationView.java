package probity.service.api.subject;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import probity.core.explanation.Explanation;
import probity.core.result.Evaluation;
import probity.core.result.Line;
import probity.core.result.NextChange;
import probity.core.result.RecordRef;
import probity.core.result.Standing;
import probity.core.result.Uncounted;
import probity.policy.guard.Judgement;
import probity.service.programme.ServedProgramme;
import probity.service.subject.SubjectRecords;

/// A result line by line. The points of `lines` add up to the score.
///
/// @param version of the policy in force on the day
/// @param guard which judged the policy before it was evaluated
/// @param reasons at most four, the weightiest first
/// @param without the exact result without each record that counts
/// @param next when the result changes by itself; null when it does not
public record ExplanationView(
        ScoreView result,
        int version,
        Watch guard,
        List<Step> lines,
        List<Seen> uncounted,
        List<Reason> reasons,
        List<Without> without,
        List<WayOut> waysOut,
        List<Proposed> proposals,
        List<String> benefits,
        @Nullable Next next) {

    /// @param version of the guard
    /// @param rules SHA-256 of its table of rules with the version, hexadecimal
    public record Watch(int version, String rules) {}

    /// @param sequence of the record's entry
    public record Ref(String id, String type, LocalDate date, long sequence) {}

    /// @param kind `start`, `counted`, `hours`, `repeat`, `cut` or `clamp`; on a scale with a range also
    ///     `dimension_start`, `dimension_clamp`, `weighed` and `rounded`; `graded` where a direct grade changed the
    ///     score
    /// @param cut for a cut, what the record was worth before it and after it
    public record Step(
            String kind,
            BigDecimal points,
            @Nullable Ref record,
            @Nullable String rule,
            @Nullable String article,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Cut cut) {}

    /// Points under the rule before a limit and after it.
    public record Cut(BigDecimal before, BigDecimal after) {}

    /// @param reason in snake_case, such as `same_fact` or `expired`
    public record Seen(Ref record, String reason) {}

    public record Reason(String rule, String article, BigDecimal points) {}

    public record Without(Ref record, BigDecimal score, String band) {}

    /// @param by the record type that makes it good
    /// @param needs yes-or-no fields of that record that must all be true
    /// @param notBefore first day on which the effect may end
    public record WayOut(Ref record, String rule, String article, String by, List<String> needs, LocalDate notBefore) {}

    public record Proposed(String measure, String article, List<Ref> because) {}

    public record Next(LocalDate day, BigDecimal score, String band) {}

    static ExplanationView of(ServedProgramme programme, SubjectRecords records, Explanation explanation) {
        return new Writer(programme, records, explanation.evaluation()).write(explanation);
    }

    /// Holds what every part needs.
    private record Writer(ServedProgramme programme, SubjectRecords records, Evaluation evaluation) {
        ExplanationView write(Explanation explanation) {
            Standing standing = evaluation.standing();
            Judgement judgement = programme.policy().judgement();
            return new ExplanationView(
                    ScoreView.of(programme, records, evaluation.asOf(), standing),
                    evaluation.version().number(),
                    new Watch(judgement.guardVersion(), judgement.ruleHash()),
                    evaluation.lines().stream().map(this::step).toList(),
                    evaluation.uncounted().stream().map(this::seen).toList(),
                    explanation.reasons().stream()
                            .map(one -> new Reason(one.rule(), one.article(), points(one.points())))
                            .toList(),
                    explanation.without().stream()
                            .map(one -> new Without(
                                    ref(one.record()),
                                    points(one.standing().score()),
                                    one.standing().band()))
                            .toList(),
                    explanation.waysOut().stream()
                            .map(one -> new WayOut(
                                    ref(one.record()),
                                    one.rule(),
                                    one.article(),
                                    programme.type(one.by()).name(),
                                    one.terms().needs().stream()
                                            .map(slot -> programme
                                                    .type(one.by())
                                                    .fields()
                                                    .get(slot)
                                                    .name())
                                            .toList(),
                                    one.notBefore()))
                            .toList(),
                    evaluation.proposals().stream()
                            .map(one -> new Proposed(
                                    one.measure(),
                                    one.article(),
                                    one.because().stream().map(this::ref).toList()))
                            .toList(),
                    evaluation.benefits(),
                    next(evaluation.next()));
        }

        private @Nullable Next next(@Nullable NextChange change) {
            return change == null
                    ? null
                    : new Next(
                            change.day(),
                            points(change.standing().score()),
                            change.standing().band());
        }

        private Step step(Line line) {
            return switch (line) {
                case Line.Start _ -> plain("start", line);
                case Line.Counted one ->
                    new Step(
                            "counted",
                            points(one.points()),
                            ref(one.record()),
                            one.rule(),
                            one.article(),
                            one.from(),
                            one.until(),
                            null);
                case Line.Cut cut ->
                    new Step(
                            "cut",
                            points(cut.points()),
                            ref(cut.record()),
                            cut.rule(),
                            cut.cap().article(),
                            null,
                            null,
                            new Cut(points(cut.before()), points(cut.after())));
                case Line.Adjusted one ->
                    new Step(
                            one.why().name().toLowerCase(Locale.ROOT),
                            points(one.points()),
                            ref(one.record()),
                            one.rule(),
                            null,
                            null,
                            null,
                            null);
                case Line.Clamp _ -> plain("clamp", line);
                case Line.DimensionStart _ -> plain("dimension_start", line);
                case Line.DimensionClamp _ -> plain("dimension_clamp", line);
                case Line.Weighed _ -> plain("weighed", line);
                case Line.Rounded _ -> plain("rounded", line);
                case Line.Graded _ -> plain("graded", line);
            };
        }

        private Step plain(String kind, Line line) {
            return new Step(kind, points(line.points()), null, null, null, null, null, null);
        }

        private Seen seen(Uncounted one) {
            String name = one.reason().getClass().getSimpleName();
            return new Seen(
                    ref(one.record()),
                    name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT));
        }

        private Ref ref(RecordRef record) {
            return new Ref(
                    record.id(),
                    programme.type(record.type()).name(),
                    record.date(),
                    records.records().get(record.index()).sequence());
        }

        private BigDecimal points(long units) {
            return BigDecimal.valueOf(units, evaluation.version().scale().decimals());
        }
    }
}
