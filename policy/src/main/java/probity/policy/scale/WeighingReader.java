package probity.policy.scale;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.policy.scale.Dimension;
import probity.core.policy.scale.Rounding;
import probity.core.policy.scale.Weighing;
import probity.policy.diagnostic.Code;
import probity.policy.reading.ScaledNumber;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.tree.Tree.Scalar;

/// Reads how weighted dimensions make the score: `range`, `each-dimension`, `round`.
final class WeighingReader {

    private static final Map<String, Rounding> ROUNDINGS =
            Map.of("half-up", Rounding.HALF_UP, "half-even", Rounding.HALF_EVEN, "down", Rounding.DOWN);

    /// What the exact shares are added up in: their common denominator times the range must stay well within a `long`.
    private static final BigInteger FINEST = BigInteger.valueOf(Long.MAX_VALUE / 4);

    private final Section score;
    private final int decimals;

    WeighingReader(Section score, int decimals) {
        this.score = score;
        this.decimals = decimals;
    }

    /// Null when the score has no range, or a faulty one (reported).
    @Nullable
    Weighing read() {
        if (!score.has("range")) {
            refuse(
                    List.of("each-dimension", "round"),
                    "has a meaning only with `range`",
                    "Add `range: [350, 950]`, or delete");
            return null;
        }
        refuse(List.of("start", "floor", "ceiling"), "cannot stand beside `range`, which says it", "Delete");
        score.required("each-dimension");
        Section each = score.section("each-dimension", Shape.EACH_DIMENSION);
        Span range = span(score);
        Span own = each == null ? null : span(each);
        Long start = each == null ? null : each.amount("start", decimals);
        Rounding rounding = score.choice("round", ROUNDINGS);
        if (each == null || range == null || own == null) {
            return null;
        }
        each.required("start");
        if (start == null || start < own.least() || start > own.most()) {
            if (start != null) {
                each.report()
                        .add(
                                Code.SCORE_RANGE,
                                each.at("start"),
                                "A dimension starts at " + ScaledNumber.write(start, decimals)
                                        + ", outside its own range.",
                                "The start lies within `range`.");
            }
            return null;
        }
        return new Weighing(
                range.least(),
                range.most(),
                rounding == null ? Rounding.HALF_UP : rounding,
                start,
                own.least(),
                own.most());
    }

    private void refuse(List<String> keys, String what, String help) {
        for (String key : keys) {
            if (score.has(key)) {
                score.report()
                        .add(
                                Code.RANGE_INCOMPLETE,
                                score.at(key),
                                "`" + key + "` " + what + ".",
                                help + " `" + key + "`.");
            }
        }
    }

    private record Span(long least, long most) {}

    private @Nullable Span span(Section section) {
        section.required("range");
        List<Scalar> ends = section.words("range");
        boolean numbers = ends.size() == 2 && ends.stream().allMatch(end -> ScaledNumber.isNumber(end.text()));
        long least = numbers ? ScaledNumber.read(ends.get(0), decimals, section.report()) : 0;
        long most = numbers ? ScaledNumber.read(ends.get(1), decimals, section.report()) : 0;
        if (least < most) {
            return new Span(least, most);
        }
        if (section.has("range")) {
            section.report()
                    .add(
                            Code.SCORE_RANGE,
                            section.at("range"),
                            "A range is two numbers, the lesser one first.",
                            "Write `range: [350, 950]`.");
        }
        return null;
    }

    /// Reports a weighing that is too fine to be added up exactly.
    void check(Weighing weighing, List<Dimension> dimensions) {
        BigInteger total = BigInteger.valueOf(
                dimensions.stream().mapToLong(Dimension::weight).sum());
        BigInteger product = total.multiply(BigInteger.valueOf(weighing.most() - weighing.least()))
                .multiply(BigInteger.valueOf(weighing.high() - weighing.low()));
        if (product.compareTo(FINEST) > 0) {
            score.report()
                    .add(
                            Code.RANGE_TOO_FINE,
                            score.at("range"),
                            "Total weight × range × range of a dimension is " + product
                                    + ", too much to be computed exactly.",
                            "Take smaller weights, smaller ranges, or fewer `decimals`; at most " + FINEST + ".");
        }
    }
}
