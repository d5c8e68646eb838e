package probity.core.score;

import java.util.ArrayList;
import java.util.List;
import probity.core.policy.ScoreScale;
import probity.core.result.Line;

/// The lines of one day, which add up to the score (docs/reference/evaluation.md, section 6).
final class Sum {

    private Sum() {}

    static List<Line> lines(Book book, int day) {
        ScoreScale scale = book.plan(day).version.scale();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line.Start(scale.start()));
        for (Earned one : book.counted(day)) {
            if (one.amount != 0) {
                addCounted(lines, one, day);
            }
        }
        long sum = lines.stream().mapToLong(Line::points).sum();
        long score = scale.clamp(sum);
        if (score != sum) {
            lines.add(new Line.Clamp(score > sum, score, score - sum));
        }
        return lines;
    }

    private static void addCounted(List<Line> lines, Earned one, int day) {
        lines.add(new Line.Counted(
                one.fact.ref(),
                one.rule.id(),
                one.rule.article(),
                one.amount,
                Days.date(one.from()),
                Days.dateOrNull(one.untilSeenOn(day)),
                false));
        if (one.cutBy != null) {
            lines.add(new Line.Cut(one.fact.ref(), one.rule.id(), one.cutBy, one.amount, one.points - one.amount));
        }
    }
}
