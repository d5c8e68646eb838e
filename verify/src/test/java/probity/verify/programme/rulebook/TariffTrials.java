package probity.verify.programme.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// What a bracket of a tariff must give: at its begin, one step on, less than a step on, at its end.
final class TariffTrials {

    private final TableRow row;
    private final Written rule;
    private final List<TableRow> rows;

    TariffTrials(TableRow row, Written rule, List<TableRow> rows) {
        this.row = row;
        this.rule = rule;
        this.rows = rows;
    }

    void addTo(List<Trial> trials) {
        Span span = Span.of(row).getFirst();
        String[] rate = row.conditions().get(1).substring(1).split(" ", -1);
        BigDecimal give = new BigDecimal(rate[0]);
        long per = Long.parseLong(rate[2]);
        if (span.least() == Long.MIN_VALUE) {
            trials.add(trial("most", span.most(), row.mostPoints()));
            trials.add(trial("a step", per, give));
            trials.add(trial("less than a step", per - 1, BigDecimal.ZERO));
            return;
        }
        BigDecimal before = row.mostPoints().multiply(BigDecimal.valueOf(place()));
        long begin = place() == 0 ? 0 : span.least() - span.least() % 10;
        if (place() > 0) {
            trials.add(trial("begin", begin, before));
        }
        trials.add(trial("a step", begin + per, before.add(give)));
        trials.add(trial("less than a step", begin + per - 1, before));
        trials.add(trial("end", begin + 10 * per, before.add(row.mostPoints())));
        trials.add(trial("limit of the year", 1_000_000_000, new BigDecimal(row.cell("cap_per_year"))));
    }

    /// How many brackets of the same tariff lie below.
    private int place() {
        return (int) rows.stream()
                .takeWhile(other -> !other.id().equals(row.id()))
                .filter(other -> other.effect().equals("tariff")
                        && !other.cell("cap_per_year").isEmpty()
                        && other.tier().equals(row.tier()))
                .count();
    }

    private Trial trial(String what, long amount, BigDecimal points) {
        Map<String, String> record =
                Map.of("type", rule.word("on"), "date", Sample.DAY.toString(), "amount", "" + amount);
        return new Trial(
                row.id(),
                what,
                List.of(record),
                Sample.DAY,
                Questions.points(rule.word("id")),
                Questions.number(points));
    }
}
