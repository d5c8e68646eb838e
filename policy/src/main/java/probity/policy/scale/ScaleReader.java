package probity.policy.scale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import probity.core.policy.Better;
import probity.core.policy.ScoreScale;
import probity.core.policy.scale.Dimension;
import probity.core.text.Text;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Report;
import probity.policy.outline.Outline;
import probity.policy.reading.Ids;
import probity.policy.reading.ScaledNumber;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.reading.Texts;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Scalar;

/// Reads `score`.
public final class ScaleReader {

    private static final Map<String, Better> SIDES = Map.of("higher", Better.HIGHER, "lower", Better.LOWER);
    private static final Section.Allowed DECIMALS = new Section.Allowed(0, 6);

    private final Outline outline;

    public ScaleReader(Outline outline) {
        this.outline = outline;
    }

    public ScoreScale read() {
        outline.root().required("score");
        Section score = outline.root().section("score", Shape.SCORE);
        if (score == null) {
            return ScoreScale.plain(0, null, null, Better.HIGHER);
        }
        score.required("start");
        score.whole("decimals", 0, DECIMALS);
        int decimals = outline.decimals();
        Long start = score.amount("start", decimals);
        Long floor = score.amount("floor", decimals);
        Long ceiling = score.amount("ceiling", decimals);
        ScoreScale scale = new ScoreScale(
                start == null ? 0 : start,
                floor,
                ceiling,
                better(score),
                decimals,
                dimensions(score),
                null,
                null,
                null);
        checkOrder(score, scale);
        return scale;
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

    private List<Dimension> dimensions(Section score) {
        Ids ids = outline.names().dimensions();
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        for (Entry entry : score.named("dimensions")) {
            String id = Ids.read(entry.key(), score.report());
            ids.add(id, entry.key().at(), score.report());
            dimensions.putIfAbsent(id, new Dimension(id, dimensionTitle(entry, id), 0, false));
        }
        return dimensions.isEmpty() ? List.of(Dimension.ONLY) : List.copyOf(dimensions.values());
    }

    private Text dimensionTitle(Entry entry, String id) {
        return entry.value() instanceof Scalar scalar && scalar.isEmpty()
                ? Text.of(outline.language(), id)
                : Texts.optional(
                        Section.of(entry.value(), Shape.DIMENSION, outline.report()), "title", outline.language(), id);
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
