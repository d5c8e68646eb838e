package probity.policy.cases.vector;

import static probity.policy.cases.vector.Plain.object;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.result.Line;

/// A line of the sum.
final class LineVector {

    private final ResultVector result;

    LineVector(ResultVector result) {
        this.result = result;
    }

    Map<String, @Nullable Object> of(Line line) {
        Map<String, @Nullable Object> all = about(line);
        all.put("points", result.points(line.points()));
        return all;
    }

    private Map<String, @Nullable Object> about(Line line) {
        return switch (line) {
            case Line.Start _ -> object("line", "start");
            case Line.Counted one -> counted(one);
            case Line.Adjusted one ->
                object(
                        "line", one.why().name().toLowerCase(Locale.ROOT),
                        "record", one.record().id(),
                        "rule", one.rule(),
                        "factor", one.factor());
            case Line.Cut one ->
                object(
                        "line", "cut",
                        "record", one.record().id(),
                        "rule", one.rule(),
                        "limit", one.cap().id(),
                        "before", result.points(one.before()),
                        "after", result.points(one.after()));
            case Line.Clamp one ->
                object("line", one.floor() ? "floor" : "ceiling", "limit", result.points(one.limit()));
            case Line.DimensionStart one ->
                object("line", "dimension-start", "dimension", result.dimension(one.dimension()));
            case Line.DimensionClamp one ->
                object(
                        "line", one.floor() ? "dimension-floor" : "dimension-ceiling",
                        "dimension", result.dimension(one.dimension()),
                        "limit", result.points(one.limit()));
            case Line.Weighed one ->
                object(
                        "line", "weighed",
                        "dimension", result.dimension(one.dimension()),
                        "sum", result.points(one.sum()),
                        "share", result.points(one.share()));
            case Line.Rounded _ -> object("line", "rounded");
            case Line.Graded one ->
                object(
                        "line", "graded",
                        "band", one.band(),
                        "rule", one.rule(),
                        "because", ResultVector.ids(one.because()));
        };
    }

    private static Map<String, @Nullable Object> counted(Line.Counted one) {
        return object(
                "line", "counted",
                "record", one.record().id(),
                "rule", one.rule(),
                "article", one.article(),
                "from", one.from(),
                "until", one.until(),
                "instead", one.instead());
    }
}
