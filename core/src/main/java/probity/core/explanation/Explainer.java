package probity.core.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import probity.core.policy.Better;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.record.RecordCursor;
import probity.core.result.CapUse;
import probity.core.result.Evaluation;
import probity.core.result.Line;
import probity.core.result.Proposal;
import probity.core.result.RecordRef;
import probity.core.rule.Points;
import probity.core.rule.Rule;
import probity.core.score.Evaluator;

/// Explains results of one policy. Nothing here is a second notion of scoring: every figure comes from the
/// [Evaluator].
public final class Explainer {

    /// Greatest number of principal reasons (Regulation B, comment 9(b)(2)-1: more than four is not helpful).
    public static final int REASONS = 4;

    /// Greatest number of records for which the result without them is worked out.
    public static final int WITHOUT = 50;

    private final Policy policy;
    private final Evaluator evaluator;

    public Explainer(Policy policy) {
        this.policy = policy;
        this.evaluator = new Evaluator(policy);
    }

    /// The result of one day, explained.
    public Explanation explain(RecordCursor records, LocalDate asOf) {
        Evaluation evaluation = evaluator.evaluate(records, asOf);
        Map<RecordRef, Long> weights = weights(evaluation);
        List<Without> without = weights.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<RecordRef, Long> one) -> -Math.abs(one.getValue())))
                .limit(WITHOUT)
                .map(one -> without(records, one.getKey(), asOf))
                .toList();
        return new Explanation(
                evaluation,
                reasons(evaluation),
                without,
                prospects(evaluation.version(), evaluator.capUse(records, asOf)),
                WaysOut.of(policy, records, evaluation));
    }

    /// The exact result without one record.
    public Without without(RecordCursor records, RecordRef left, LocalDate asOf) {
        Evaluation evaluation = evaluator.evaluate(new WithoutRecord(records, left.index()), asOf);
        List<String> proposals =
                evaluation.proposals().stream().map(Proposal::measure).toList();
        return new Without(left, evaluation.standing(), proposals);
    }

    /// Points after limits of every record that counts or is the ground of a proposal, in the order of the sum.
    private static Map<RecordRef, Long> weights(Evaluation evaluation) {
        Map<RecordRef, Long> weights = new LinkedHashMap<>();
        for (Line line : evaluation.lines()) {
            switch (line) {
                case Line.Counted counted -> weights.merge(counted.record(), counted.points(), Long::sum);
                case Line.Cut cut -> weights.merge(cut.record(), cut.points(), Long::sum);
                case Line.Adjusted one -> weights.merge(one.record(), one.points(), Long::sum);
                case Line.Graded graded -> graded.because().forEach(ref -> weights.putIfAbsent(ref, 0L));
                case Line.Start _,
                        Line.Clamp _,
                        Line.DimensionStart _,
                        Line.DimensionClamp _,
                        Line.Weighed _,
                        Line.Rounded _ -> {}
            }
        }
        evaluation.proposals().forEach(proposal -> proposal.because().forEach(ref -> weights.putIfAbsent(ref, 0L)));
        return weights;
    }

    private static List<PrincipalReason> reasons(Evaluation evaluation) {
        Map<String, Long> points = new LinkedHashMap<>();
        Map<String, Set<RecordRef>> records = new LinkedHashMap<>();
        for (Line line : evaluation.lines()) {
            switch (line) {
                case Line.Counted one -> {
                    points.merge(one.rule(), one.points(), Long::sum);
                    records.computeIfAbsent(one.rule(), any -> new LinkedHashSet<>())
                            .add(one.record());
                }
                case Line.Cut cut -> points.merge(cut.rule(), cut.points(), Long::sum);
                case Line.Adjusted one -> points.merge(one.rule(), one.points(), Long::sum);
                case Line.Start _,
                        Line.Clamp _,
                        Line.DimensionStart _,
                        Line.DimensionClamp _,
                        Line.Weighed _,
                        Line.Rounded _ -> {}
                case Line.Graded one -> {
                    points.merge(one.rule(), one.points(), Long::sum);
                    records.computeIfAbsent(one.rule(), any -> new LinkedHashSet<>())
                            .addAll(one.because());
                }
            }
        }
        Map<String, String> articles = articles(evaluation);
        return points.entrySet().stream()
                .filter(one -> one.getValue() != 0)
                .sorted(Comparator.comparing((Map.Entry<String, Long> one) -> -Math.abs(one.getValue())))
                .limit(REASONS)
                .map(one -> new PrincipalReason(
                        one.getKey(),
                        articles.getOrDefault(one.getKey(), ""),
                        one.getValue(),
                        List.copyOf(records.getOrDefault(one.getKey(), Set.of()))))
                .toList();
    }

    private static Map<String, String> articles(Evaluation evaluation) {
        Map<String, String> articles = new LinkedHashMap<>();
        for (Line line : evaluation.lines()) {
            if (line instanceof Line.Counted counted) {
                articles.put(counted.rule(), counted.article());
            } else if (line instanceof Line.Graded graded) {
                articles.put(graded.rule(), graded.article());
            }
        }
        return articles;
    }

    private static List<Prospect> prospects(PolicyVersion version, List<CapUse> uses) {
        List<Prospect> prospects = new ArrayList<>();
        for (Rule rule : version.rules()) {
            if (onBetterSide(rule.points(), version.scale().better())) {
                List<CapUse> own = uses.stream()
                        .filter(use -> use.rule().equals(rule.id()))
                        .toList();
                prospects.add(new Prospect(rule, own));
            }
        }
        return prospects;
    }

    /// Computed points may go either way, so they are always told.
    private static boolean onBetterSide(Points points, Better better) {
        return switch (points) {
            case Points.None _ -> false;
            case Points.Fixed(long fixed) -> good(fixed, better);
            case Points.Computed _ -> better == Better.HIGHER;
            case Points.Decided decided -> better == Better.HIGHER ? decided.most() > 0 : decided.least() < 0;
            case Points.Steps steps -> steps.steps().stream().anyMatch(one -> good(one.give(), better));
            case Points.Slices slices -> slices.slices().stream().anyMatch(one -> good(one.give(), better));
            case Points.Tiers tiers -> tiers.tiers().stream().anyMatch(one -> good(one.give(), better));
        };
    }

    private static boolean good(long points, Better better) {
        return better == Better.HIGHER ? points > 0 : points < 0;
    }
}
