package probity.verify.programme.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import probity.core.result.Line;
import probity.core.result.Reason;
import probity.verify.programme.rulebook.Trial.Question;

/// What can be read from a result about one rule.
final class Questions {

    static final String NOTHING = "nothing";

    private Questions() {}

    /// The points of all lines of the rule, or `nothing`.
    static Question points(String rule) {
        return evaluation -> {
            long sum = evaluation.lines().stream()
                    .filter(line -> rule.equals(rule(line)))
                    .mapToLong(Line::points)
                    .sum();
            return number(BigDecimal.valueOf(sum, evaluation.version().scale().decimals()));
        };
    }

    static String number(BigDecimal points) {
        return points.signum() == 0 ? NOTHING : points.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String rule(Line line) {
        return switch (line) {
            case Line.Counted counted -> counted.rule();
            case Line.Adjusted adjusted -> adjusted.rule();
            case Line.Cut cut -> cut.rule();
            case Line.Start _,
                    Line.Clamp _,
                    Line.DimensionStart _,
                    Line.DimensionClamp _,
                    Line.Weighed _,
                    Line.Rounded _,
                    Line.Graded _ -> null;
        };
    }

    /// The first day on which what the rule made no longer counts.
    static Question until(String rule) {
        return evaluation -> evaluation.lines().stream()
                .filter(line ->
                        line instanceof Line.Counted counted && counted.rule().equals(rule))
                .map(line -> day(((Line.Counted) line).until()))
                .findFirst()
                .orElse(NOTHING);
    }

    /// The first day on which the grade given by the rule no longer holds.
    static Question gradeUntil(String rule) {
        return evaluation -> evaluation.uncounted().stream()
                .map(one -> one.reason() instanceof Reason.GradeOnly grade
                                && grade.rule().equals(rule)
                        ? day(grade.until())
                        : NOTHING)
                .filter(day -> !day.equals(NOTHING))
                .findFirst()
                .orElse(NOTHING);
    }

    /// Band and score.
    static Question standing() {
        return evaluation -> evaluation.standing().band() + " "
                + number(BigDecimal.valueOf(
                        evaluation.standing().score(),
                        evaluation.version().scale().decimals()));
    }

    private static String day(@Nullable LocalDate day) {
        return Objects.toString(day, "no end");
    }
}
