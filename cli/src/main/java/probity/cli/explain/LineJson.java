package probity.cli.explain;

import static probity.cli.explain.ExplanationJson.ids;
import static probity.cli.explain.ExplanationJson.map;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.result.Line;

/// A line of the sum as a map, for machines.
final class LineJson {

    private final ExplanationJson whole;

    LineJson(ExplanationJson whole) {
        this.whole = whole;
    }

    Map<String, @Nullable Object> of(Line line) {
        Map<String, @Nullable Object> named = map("line", kind(line));
        switch (line) {
            case Line.Start _, Line.Rounded _ -> {}
            case Line.Counted one -> counted(one, named);
            case Line.Cut one -> cut(one, named);
            case Line.Adjusted one ->
                named.putAll(map("record", one.record().id(), "rule", one.rule(), "factor", one.factor()));
            case Line.Clamp one -> named.put("limit", points(one.limit()));
            case Line.DimensionStart one -> named.put("dimension", dimension(one.dimension()));
            case Line.DimensionClamp one ->
                named.putAll(map("dimension", dimension(one.dimension()), "limit", points(one.limit())));
            case Line.Weighed one ->
                named.putAll(map(
                        "dimension",
                        dimension(one.dimension()),
                        "sum",
                        points(one.sum()),
                        "share",
                        points(one.share())));
            case Line.Graded one -> named.putAll(map("band", one.band(), "because", ids(one.because())));
        }
        named.put("points", points(line.points()));
        if (line instanceof Line.Counted counted && counted.instead()) {
            named.put("instead", true);
        }
        return named;
    }

    private static String kind(Line line) {
        return switch (line) {
            case Line.Start _ -> "start";
            case Line.Counted _ -> "counted";
            case Line.Adjusted one -> one.why().name().toLowerCase(Locale.ROOT);
            case Line.Cut _ -> "cut";
            case Line.Clamp one -> one.floor() ? "floor" : "ceiling";
            case Line.DimensionStart _ -> "dimension-start";
            case Line.DimensionClamp one -> one.floor() ? "dimension-floor" : "dimension-ceiling";
            case Line.Weighed _ -> "weighed";
            case Line.Rounded _ -> "rounded";
            case Line.Graded _ -> "graded";
        };
    }

    private void counted(Line.Counted one, Map<String, @Nullable Object> named) {
        named.putAll(whole.record(one.record(), "rule", one.rule(), "article", one.article(), "from", one.from()));
        named.put("until", one.until());
    }

    private void cut(Line.Cut cut, Map<String, @Nullable Object> named) {
        named.putAll(map(
                "record",
                cut.record().id(),
                "rule",
                cut.rule(),
                "limit",
                whole.words.limit(cut.cap()),
                "article",
                cut.cap().article(),
                "before",
                points(cut.before()),
                "after",
                points(cut.after())));
    }

    private String dimension(int dimension) {
        return whole.evaluation.version().scale().dimensions().get(dimension).id();
    }

    private BigDecimal points(long units) {
        return whole.points(units);
    }
}
