package probity.service.page.subject;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import probity.core.explanation.Without;
import probity.core.result.Line;
import probity.core.result.RecordRef;
import probity.core.result.Standing;
import probity.service.page.Pager;
import probity.service.page.Stretch;
import probity.service.page.Words;
import probity.service.page.naming.FieldValues;
import probity.service.page.naming.Limits;
import probity.service.page.naming.Naming;

/// The lines of a result as rows of a sum.
final class Lines {

    /// How many lines a page holds. Each record's line costs one evaluation without it.
    static final int PAGE = 50;

    private final Result result;
    private final Naming naming;
    private final Addresses addresses;
    private final Map<RecordRef, Standing> without = new HashMap<>();

    Lines(Result result, Naming naming, Addresses addresses) {
        this.result = result;
        this.naming = naming;
        this.addresses = addresses;
        for (Without one : result.explanation().without()) {
            without.put(one.record(), one.standing());
        }
    }

    /// Page `page` of the sum, from 1.
    Sum sum(int page) {
        List<Line> lines = result.explanation().evaluation().lines();
        Stretch stretch = new Stretch(page, PAGE, lines.size());
        List<SumRow> rows = new ArrayList<>();
        if (stretch.first() > 0) {
            rows.add(carried("sum.brought", lines.subList(0, stretch.first())));
        }
        stretch.of(lines).forEach(line -> rows.add(row(line)));
        if (stretch.last() < lines.size()) {
            rows.add(carried("sum.carried", lines.subList(stretch.last(), lines.size())));
        }
        String total =
                naming.points(result.explanation().evaluation().standing().score());
        return new Sum(
                naming.words().say("sum.caption", total),
                rows,
                naming.words().say("sum.total"),
                total,
                Pager.of(naming.words(), stretch, addresses.subject() + "&lines="));
    }

    private SumRow carried(String key, List<Line> lines) {
        long points = lines.stream().mapToLong(Line::points).sum();
        Words words = naming.words();
        return SumRow.step(words.say(key), words.say(key + ".under", lines.size()), naming.signed(points));
    }

    private SumRow row(Line line) {
        Words words = naming.words();
        return switch (line) {
            case Line.Start(long points) ->
                SumRow.step(words.say("sum.start"), words.say("sum.start.under"), naming.points(points));
            case Line.Counted counted -> counted(counted);
            case Line.Cut cut ->
                SumRow.step(
                        words.say("sum.cut", cut.cap().article()),
                        Limits.say(naming, cut.cap()),
                        naming.signed(cut.points()));
            case Line.Adjusted one ->
                SumRow.step(
                        words.say("sum.adjusted", one.factor()),
                        words.say(
                                switch (one.why()) {
                                    case HOURS -> "sum.adjusted.hours";
                                    case REPEAT -> "sum.adjusted.repeat";
                                }),
                        naming.signed(one.points()));
            case Line.DimensionStart one ->
                SumRow.step(
                        words.say("sum.dimension", dimension(one.dimension())),
                        words.say("sum.start.under"),
                        naming.points(one.points()));
            case Line.DimensionClamp one ->
                SumRow.step(
                        words.say(one.floor() ? "sum.floor" : "sum.ceiling", naming.points(one.limit())),
                        words.say("sum.dimension.range", dimension(one.dimension())),
                        naming.signed(one.points()));
            case Line.Weighed one ->
                SumRow.step(
                        words.say("sum.weighed", dimension(one.dimension())),
                        words.say("sum.weighed.under", naming.points(one.sum()), naming.points(one.share())),
                        naming.signed(one.points()));
            case Line.Rounded(long points) ->
                SumRow.step(words.say("sum.rounded"), words.say("sum.rounded.under"), naming.signed(points));
            case Line.Graded one ->
                SumRow.step(
                        words.say("sum.graded", naming.band(one.band())),
                        words.say(
                                "sum.graded.under",
                                one.because().stream().map(RecordRef::id).collect(Collectors.joining(", "))),
                        naming.signed(one.points()));
            case Line.Clamp(boolean floor, long limit, long points) ->
                SumRow.step(
                        words.say(floor ? "sum.floor" : "sum.ceiling", naming.points(limit)),
                        words.say(floor ? "sum.floor.under" : "sum.ceiling.under"),
                        naming.signed(points));
        };
    }

    private String dimension(int dimension) {
        return naming.text(naming.version().scale().dimensions().get(dimension).title());
    }

    private SumRow counted(Line.Counted counted) {
        RecordRef ref = counted.record();
        return new SumRow(
                false,
                ref.id(),
                heading(ref, counted.article()),
                counted.until() == null
                        ? naming.words().say("sum.no-end")
                        : naming.figures().day(counted.until().minusDays(1)),
                naming.standing(without(ref)),
                naming.signed(counted.points()),
                details(ref));
    }

    private Standing without(RecordRef ref) {
        return without.computeIfAbsent(ref, left -> result.explainer()
                .without(
                        result.records(),
                        left,
                        result.explanation().evaluation().asOf())
                .standing());
    }

    /// What a record is, and where it comes from.
    SumRow.Heading heading(RecordRef ref, String article) {
        String fields = FieldValues.brief(naming, result.records(), ref);
        String sent = result.source().apply(ref);
        String source = sent.isEmpty() ? naming.onlySource(ref.type()) : naming.source(sent);
        String day = naming.figures().day(ref.date());
        List<String> under = new ArrayList<>();
        if (!source.isEmpty()) {
            under.add(source);
        }
        if (!article.isEmpty()) {
            under.add(naming.words().say("sum.article", article));
        }
        under.add(day);
        String name = naming.type(ref.type());
        return new SumRow.Heading(fields.isEmpty() ? name : name + ", " + fields, String.join(" \u00b7 ", under));
    }

    String details(RecordRef ref) {
        return addresses.record() + URLEncoder.encode(ref.id(), StandardCharsets.UTF_8);
    }
}
