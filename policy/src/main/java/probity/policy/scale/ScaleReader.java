package probity.policy.scale;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Better;
import probity.core.policy.RecordType;
import probity.core.policy.ScoreScale;
import probity.core.policy.scale.Dimension;
import probity.core.policy.scale.Percentile;
import probity.core.policy.scale.Weighing;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Report;
import probity.policy.outline.Outline;
import probity.policy.reading.DayWords;
import probity.policy.reading.ScaledNumber;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.tree.Tree.Scalar;

/// Reads `score`.
public final class ScaleReader {

    private static final Map<String, Better> SIDES = Map.of("higher", Better.HIGHER, "lower", Better.LOWER);
    private static final Section.Allowed DECIMALS = new Section.Allowed(0, 6);

    private final Outline outline;

    private final List<RecordType> types;

    public ScaleReader(Outline outline, List<RecordType> types) {
        this.types = types;
        this.outline = outline;
    }

    public ScoreScale read() {
        outline.root().required("score");
        Section score = outline.root().section("score", Shape.SCORE);
        if (score == null) {
            return ScoreScale.plain(0, null, null, Better.HIGHER);
        }
        score.whole("decimals", 0, DECIMALS);
        int decimals = outline.decimals();
        WeighingReader reader = new WeighingReader(score, decimals);
        Weighing weighing = reader.read();
        List<Dimension> dimensions = new DimensionsReader(outline, score.has("range")).read(score);
        Scalar published = score.scalar("published");
        Rest rest = new Rest(
                dimensions,
                weighing,
                published == null ? null : DayWords.monthly(published, score.report()),
                new PercentileReader(types).read(score));
        if (weighing != null) {
            reader.check(weighing, dimensions);
            return scale(score, new Ends(weighing.low(), weighing.low(), weighing.high()), rest);
        }
        return plain(score, rest);
    }

    private record Ends(
            long start, @Nullable Long floor, @Nullable Long ceiling) {}

    private record Rest(
            List<Dimension> dimensions,
            @Nullable Weighing weighing,
            @Nullable Integer publishedOn,
            @Nullable Percentile percentile) {}

    private ScoreScale plain(Section score, Rest rest) {
        if (!score.has("range")) {
            score.required("start");
        }
        Long start = score.amount("start", outline.decimals());
        Long floor = score.amount("floor", outline.decimals());
        Long ceiling = score.amount("ceiling", outline.decimals());
        ScoreScale scale = scale(score, new Ends(start == null ? 0 : start, floor, ceiling), rest);
        checkOrder(score, scale);
        return scale;
    }

    private ScoreScale scale(Section score, Ends ends, Rest rest) {
        return new ScoreScale(
                ends.start(),
                ends.floor(),
                ends.ceiling(),
                better(score),
                outline.decimals(),
                rest.dimensions(),
                // A range without weights is reported; the scale then goes on without it.
                rest.dimensions().stream().anyMatch(one -> one.weight() > 0) ? rest.weighing() : null,
                rest.publishedOn(),
                rest.percentile());
    }

    private Better better(Section score) {
        Better better = score.choice("better", SIDES);
        boolean needed = !outline.names().bands().all().isEmpty()
                || !outline.names().measures().all().isEmpty()
                || !outline.names().lists().all().isEmpty();
        if (!score.has("better") && needed) {
            score.report()
                    .add(
                            Code.BETTER_MISSING,
                            score.at(),
                            "A policy with bands, lists, benefits or measures says which side of the scale is good.",
                            "Add `better: higher` or `better: lower`.");
        }
        return better == null ? Better.HIGHER : better;
    }

    private static void checkOrder(Section score, ScoreScale scale) {
        Report report = score.report();
        Bound start = new Bound("start", scale.start());
        Long floor = scale.floor();
        if (floor != null) {
            checkOrder(score, new Bound("floor", floor), start, scale.decimals());
        }
        Long ceiling = scale.ceiling();
        if (ceiling != null) {
            checkOrder(score, start, new Bound("ceiling", ceiling), scale.decimals());
        }
        if (ceiling != null && floor != null && floor.equals(ceiling)) {
            report.add(
                    Code.SCORE_RANGE,
                    score.at("ceiling"),
                    "Floor and ceiling are the same, so that every score is.",
                    "Leave one of them out, or set them apart.");
        }
    }

    /// A key of the scale with its points.
    private record Bound(String key, long points) {
        String text(int decimals) {
            return "`" + key + "` (" + ScaledNumber.write(points, decimals) + ")";
        }
    }

    private static void checkOrder(Section score, Bound low, Bound high, int decimals) {
        if (low.points() > high.points()) {
            score.report()
                    .add(
                            Code.SCORE_RANGE,
                            score.at(low.key()),
                            low.text(decimals) + " is above " + high.text(decimals) + ".",
                            "The order is floor, start, ceiling.");
        }
    }
}
