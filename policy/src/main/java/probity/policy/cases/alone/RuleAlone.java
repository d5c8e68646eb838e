package probity.policy.cases.alone;

import java.util.List;
import java.util.Set;
import probity.core.policy.RecordType;
import probity.core.result.Evaluation;
import probity.core.result.Line;
import probity.core.result.Uncounted;
import probity.policy.cases.CaseResult;

/// What one rule gives in a case, alone and among the others.
///
/// @param of the case by the whole policy
/// @param alone by the policy as if it held this rule alone
/// @param types the record types of the policy
/// @param read indexes of those that the rule reads, in one version or another
public record RuleAlone(String rule, CaseResult of, Evaluation alone, List<RecordType> types, Set<Integer> read) {

    public RuleAlone {
        read = Set.copyOf(read);
        types = List.copyOf(types);
    }

    /// Whether there is a record in the case that the rule, alone, reads.
    public boolean concerns() {
        return !lines().isEmpty() || !uncounted().isEmpty();
    }

    /// The lines that the rule makes, with what multiplies and cuts them.
    public List<Line> lines() {
        return alone.lines().stream().filter(this::isOwn).toList();
    }

    /// The records of its type, and those that make such records good, that move no points; and why.
    public List<Uncounted> uncounted() {
        return alone.uncounted().stream()
                .filter(one -> isRead(one.record().type()))
                .toList();
    }

    private boolean isRead(int type) {
        return read.contains(type)
                || read.stream().anyMatch(other -> types.get(type).repairing(other) != null);
    }

    /// What it moves alone, in points of the last decimal.
    public long points() {
        return sum(alone);
    }

    /// What it moves in the whole policy.
    public long pointsAmongOthers() {
        return sum(of.evaluation());
    }

    private long sum(Evaluation evaluation) {
        return evaluation.lines().stream()
                .filter(this::isOwn)
                .mapToLong(Line::points)
                .sum();
    }

    private boolean isOwn(Line line) {
        return switch (line) {
            case Line.Counted counted -> counted.rule().equals(rule);
            case Line.Cut cut -> cut.rule().equals(rule);
            case Line.Adjusted adjusted -> adjusted.rule().equals(rule);
            case Line.Start _,
                    Line.Clamp _,
                    Line.DimensionStart _,
                    Line.DimensionClamp _,
                    Line.Weighed _,
                    Line.Rounded _,
                    Line.Graded _ -> false;
        };
    }
}
