package probity.core.score;

import java.util.ArrayList;
import java.util.List;
import probity.core.earning.Earned;
import probity.core.fact.Days;
import probity.core.policy.ScoreScale;
import probity.core.policy.scale.Weighing;
import probity.core.result.Adjustment;
import probity.core.result.Line;
import probity.core.result.RecordRef;
import probity.core.rule.Rule;

/// The lines of one day, which add up to the score (docs/reference/evaluation.md, section 7).
final class Sum {

    private final Book book;
    private final Outcome outcome;
    private final int day;
    private final Plan plan;
    private final List<Line> lines = new ArrayList<>();

    private Sum(Book book, Outcome outcome) {
        this.book = book;
        this.outcome = outcome;
        this.day = outcome.day;
        this.plan = book.plan(day);
    }

    static List<Line> lines(Book book, Outcome outcome) {
        Sum sum = new Sum(book, outcome);
        ScoreScale scale = sum.plan.version.scale();
        sum.lines.add(new Line.Start(scale.bottom()));
        if (outcome.exclusion == null) {
            Weighing weighing = scale.weighing();
            if (weighing == null) {
                sum.added(scale);
            } else {
                sum.weighed(weighing);
            }
            sum.graded();
        }
        return sum.lines;
    }

    private void added(ScoreScale scale) {
        for (Earned one : book.counted(day)) {
            if (isShown(plan, one)) {
                addCounted(one);
            }
        }
        long sum = lines.stream().mapToLong(Line::points).sum();
        long score = scale.clamp(sum);
        if (score != sum) {
            lines.add(new Line.Clamp(score > sum, score, score - sum));
        }
    }

    private void weighed(Weighing weighing) {
        Shares shares = book.scores.shares(day, weighing);
        for (int i = 0; i < plan.scored.size(); i++) {
            dimension(plan.scored.get(i), weighing, shares.whole().get(i));
        }
        if (shares.rounded() != 0) {
            lines.add(new Line.Rounded(shares.rounded()));
        }
    }

    private void dimension(int index, Weighing weighing, long share) {
        String id = plan.version.scale().dimensions().get(index).id();
        lines.add(new Line.DimensionStart(index, weighing.start()));
        long sum = weighing.start();
        for (Earned one : book.counted(day)) {
            if (one.dimension().equals(id) && isShown(plan, one)) {
                addCounted(one);
                sum += one.points();
            }
        }
        long clamped = weighing.clamp(sum);
        if (clamped != sum) {
            lines.add(new Line.DimensionClamp(index, clamped > sum, clamped, clamped - sum));
        }
        lines.add(new Line.Weighed(index, clamped, share, share - clamped));
    }

    private void graded() {
        Grading grading = outcome.grading;
        if (grading.score() != grading.points()) {
            List<RecordRef> because =
                    grading.because().stream().map(one -> one.fact().ref()).toList();
            Rule rule = grading.because().getFirst().rule();
            long points = grading.score() - grading.points();
            lines.add(new Line.Graded(grading.band(), rule.id(), rule.article(), because, points));
        }
    }

    /// Whether what counts has a line of its own: it has points before limits, and they enter the score.
    static boolean isShown(Plan plan, Earned one) {
        return one.amount() != 0 && plan.isScored(one.dimension());
    }

    private void addCounted(Earned one) {
        RecordRef ref = one.fact().ref();
        String rule = one.rule().id();
        lines.add(new Line.Counted(
                ref,
                rule,
                one.rule().article(),
                one.amount(),
                Days.date(one.from()),
                Days.dateOrNull(one.untilSeenOn(day)),
                one.instead()));
        if (one.hours() != 1) {
            lines.add(new Line.Adjusted(ref, rule, Adjustment.HOURS, one.hours(), one.afterHours() - one.amount()));
        }
        if (one.repeat() != 1) {
            long more = one.beforeLimits() - one.afterHours();
            lines.add(new Line.Adjusted(ref, rule, Adjustment.REPEAT, one.repeat(), more));
        }
        if (one.cutBy() != null) {
            long before = one.beforeLimits();
            lines.add(new Line.Cut(ref, rule, one.cutBy(), before, one.points() - before));
        }
    }
}
