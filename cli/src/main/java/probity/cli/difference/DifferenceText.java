package probity.cli.difference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import probity.cli.terminal.Progress;
import probity.cli.terminal.Table;
import probity.core.comparison.Basis;
import probity.core.comparison.Counts;
import probity.core.comparison.Flow;
import probity.core.comparison.Sides;
import probity.core.comparison.Tally;
import probity.core.policy.Better;

/// What changes for the subjects of a file, for people.
final class DifferenceText {

    private final Sides sides;
    private final int decimals;
    private final List<String> lines = new ArrayList<>();

    DifferenceText(Sides sides) {
        this.sides = sides;
        this.decimals = sides.newer().versions().getLast().scale().decimals();
    }

    List<String> of(Counts counts, Largest largest, Basis basis) {
        Tally tally = counts.tally();
        lines.add(Progress.count(tally.subjects(), "subject") + " as of " + sides.day() + ", "
                + switch (basis) {
                    case ALWAYS -> "each policy as if its last version had always been in force.";
                    case FIRST_DAY -> "each record by the version that rules it.";
                });
        Table score = new Table(Table.Align.LEFT, Table.Align.RIGHT, Table.Align.RIGHT);
        score.row("gain", Progress.count(tally.gain()), percent(tally.gain(), tally.subjects()));
        score.row("lose", Progress.count(tally.lose()), percent(tally.lose(), tally.subjects()));
        score.row("same score", Progress.count(tally.same()), percent(tally.same(), tally.subjects()));
        add(score);
        lines.add(Progress.count(counts.changed(), "subject") + " in all with any change.");
        sizes(counts);
        largest(largest);
        moves(counts);
        flows("Lists", new String[] {"list", "entered", "left"}, counts.lists());
        flows("Benefits", new String[] {"benefit", "gained", "lost"}, counts.benefits());
        flows("Restrictions", new String[] {"restriction", "proposed anew", "no longer"}, counts.proposals());
        return lines;
    }

    private void add(Table table) {
        table.lines().forEach(line -> lines.add("  " + line));
    }

    private static String percent(long count, long of) {
        return of == 0 ? "" : BigDecimal.valueOf(count * 1000 / of, 1).toPlainString() + " %";
    }

    private void sizes(Counts counts) {
        if (counts.gains().isEmpty() && counts.losses().isEmpty()) {
            return;
        }
        heading("By size of the change");
        Table table = new Table(Table.Align.LEFT, Table.Align.RIGHT);
        counts.gains().forEach((digits, count) -> table.row("gain " + range(digits), Progress.count(count)));
        counts.losses().forEach((digits, count) -> table.row("lose " + range(digits), Progress.count(count)));
        add(table);
    }

    /// `10 to 99` in points.
    private String range(int digits) {
        BigDecimal least = BigDecimal.ONE.scaleByPowerOfTen(digits - 1 - decimals);
        BigDecimal beyond = BigDecimal.ONE.scaleByPowerOfTen(digits - decimals);
        BigDecimal most = beyond.subtract(BigDecimal.ONE.scaleByPowerOfTen(-decimals));
        return least.setScale(decimals).toPlainString() + " to "
                + most.setScale(decimals).toPlainString();
    }

    private void largest(Largest largest) {
        if (largest.gains().isEmpty() && largest.losses().isEmpty()) {
            return;
        }
        heading("Largest changes");
        Table table = new Table(Table.Align.LEFT, Table.Align.LEFT, Table.Align.RIGHT, Table.Align.RIGHT);
        largest.gains().forEach(one -> single(table, "gains", one));
        largest.losses().forEach(one -> single(table, "loses", one));
        add(table);
    }

    private void single(Table table, String what, Largest.Single one) {
        table.row(
                one.subject(),
                what,
                points(Math.abs(one.change().difference())),
                points(one.change().before().standing().score()) + " → "
                        + points(one.change().after().standing().score()));
    }

    private String points(long units) {
        return BigDecimal.valueOf(units, decimals).toPlainString();
    }

    private void moves(Counts counts) {
        if (counts.moves().isEmpty()) {
            return;
        }
        heading("Bands");
        Table table = new Table(Table.Align.LEFT, Table.Align.LEFT, Table.Align.RIGHT);
        table.row("from", "to", "subjects");
        counts.moves()
                .forEach((move, count) -> table.row(orNone(move.from()), orNone(move.to()), Progress.count(count)));
        add(table);
    }

    private static String orNone(String band) {
        return band.isEmpty() ? "none" : band;
    }

    private void flows(String heading, String[] columns, SortedMap<String, Flow> flows) {
        if (flows.isEmpty()) {
            return;
        }
        heading(heading);
        Table table = new Table(Table.Align.LEFT, Table.Align.RIGHT, Table.Align.RIGHT);
        table.row(columns);
        for (Map.Entry<String, Flow> one : flows.entrySet()) {
            table.row(
                    one.getKey(),
                    Progress.count(one.getValue().enter()),
                    Progress.count(one.getValue().leave()));
        }
        add(table);
    }

    private void heading(String text) {
        lines.add("");
        lines.add(
                text.equals("Largest changes") && better() == Better.LOWER
                        ? text + " (a lower score is better)"
                        : text);
    }

    private Better better() {
        return sides.newer().versions().getLast().scale().better();
    }
}
