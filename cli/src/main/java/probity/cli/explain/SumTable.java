package probity.cli.explain;

import java.util.List;
import probity.cli.terminal.Table;
import probity.cli.terminal.Table.Align;
import probity.core.result.Evaluation;
import probity.core.result.Line;

/// The lines that add up to the score, as a table.
final class SumTable {

    private SumTable() {}

    static List<String> of(Evaluation evaluation, Words words) {
        Table table = new Table(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT);
        table.row("record", "rule", "article", "from", "until", "points").rule('─');
        for (Line line : evaluation.lines()) {
            add(table, line, words);
        }
        table.rule('═').span("score", words.number(evaluation.standing().score()));
        return table.lines();
    }

    private static void add(Table table, Line line, Words words) {
        String points = words.number(line.points());
        switch (line) {
            case Line.Start _ -> table.span("start", points);
            case Line.Counted one ->
                table.row(
                        one.record().id(),
                        one.rule(),
                        one.article(),
                        Words.day(one.from()),
                        Words.day(one.until()),
                        points);
            case Line.Cut cut ->
                table.span(
                        "  cut " + words.number(cut.before()) + " to " + words.number(cut.after()) + ": "
                                + words.limit(cut.cap()) + " (article "
                                + cut.cap().article() + ")",
                        points);
            case Line.Adjusted one -> table.span("  " + words.adjusted(one), points);
            case Line.DimensionStart one -> table.span("start of " + words.dimension(one.dimension()), points);
            case Line.DimensionClamp one ->
                table.span(
                        words.dimension(one.dimension())
                                + (one.floor() ? " not below " : " not above ")
                                + words.number(one.limit()),
                        points);
            case Line.Weighed one ->
                table.span(
                        words.dimension(one.dimension()) + " has " + words.number(one.sum()) + ", which is "
                                + words.number(one.share()) + " of the score",
                        points);
            case Line.Rounded _ -> table.span("rounding of the shares", points);
            case Line.Graded one ->
                table.span("band " + one.band() + " directly, because of " + Words.ids(one.because()), points);
            case Line.Clamp clamp ->
                table.span((clamp.floor() ? "not below " : "not above ") + words.number(clamp.limit()), points);
        }
    }
}
