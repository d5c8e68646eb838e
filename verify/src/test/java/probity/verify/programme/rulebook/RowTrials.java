package probity.verify.programme.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the figures of one row must give, tried on records.
final class RowTrials {

    private static final Map<String, String> GRADES =
            Map.of("B", "B 850", "C", "C 600", "D", "D nothing", "star", "zero-star nothing");
    private static final Map<String, Integer> YEARS = Map.of(
            "city", 2, "province department", 2, "province", 3, "national", 5, "district", 1, "city department", 1);

    private final TableRow row;
    private final Written rule;
    private final Sample sample;
    private final List<TableRow> rows;
    private final String id;
    private final List<Trial> trials = new ArrayList<>();

    RowTrials(Rulebook book, TableRow row, Written rule, List<TableRow> rows) {
        this.row = row;
        this.rule = rule;
        this.rows = rows;
        this.sample = new Sample(book, rule);
        this.id = rule.word("id");
    }

    List<Trial> all() {
        switch (row.effect()) {
            case "grade" -> grade();
            case "range" -> range();
            case "tariff" -> new TariffTrials(row, rule, rows).addTo(trials);
            default -> fixed();
        }
        return trials;
    }

    private void grade() {
        List<Map<String, String>> one = List.of(sample.record(0, inside()));
        add("grade", one, Questions.standing(), standing());
        add("validity", one, Questions.gradeUntil(id), graded().toString());
        bounds();
    }

    private LocalDate graded() {
        String validity = row.cell("validity");
        return validity.equals("the year")
                ? LocalDate.of(2021, 1, 1)
                : Sample.DAY.plusYears(Long.parseLong(validity.substring(0, validity.indexOf(' '))));
    }

    private void range() {
        for (BigDecimal value : List.of(row.points(), row.mostPoints())) {
            List<Map<String, String>> one = List.of(sample.record(0, Map.of("value", value.toPlainString())));
            add("range", one, Questions.points(id), Questions.number(value));
        }
    }

    private void fixed() {
        if (rule.mapping("points").has("tiers")) {
            tier();
            return;
        }
        String points = Questions.number(row.points());
        List<Map<String, String>> one = List.of(sample.record(0, inside()));
        add("points", one, Questions.points(id), points);
        add("validity", one, Questions.until(id), until().toString());
        bounds();
        if (row.conditions().contains("per month") && !rule.word("points").isEmpty()) {
            add(
                    "points for 3 months",
                    List.of(sample.record(0, Map.of("months", "3"))),
                    Questions.points(id),
                    Questions.number(row.points().multiply(BigDecimal.valueOf(3))));
        }
        limits();
    }

    private void tier() {
        long hours = Span.of(row).getFirst().least();
        BigDecimal before = rows.stream()
                .filter(other ->
                        other.law().startsWith(row.law().substring(0, row.law().lastIndexOf('.') + 1)))
                .filter(other -> !other.condition("hours").isEmpty()
                        && other.cell("condition").contains("district")
                                == row.cell("condition").contains("district"))
                .map(TableRow::points)
                .filter(points -> points.compareTo(row.points()) < 0)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        add("points", hours(hours), Questions.points(id), Questions.number(row.points()));
        add("points below the step", hours(hours - 1), Questions.points(id), Questions.number(before));
        add("validity", hours(hours), Questions.until(id), until().toString());
    }

    private List<Map<String, String>> hours(long hours) {
        return List.of(sample.record(0, Map.of("hours", "" + hours)));
    }

    private Map<String, String> inside() {
        String field = sample.measured();
        List<Span> spans = Span.of(row);
        return field.isEmpty() || spans.isEmpty()
                ? Map.of()
                : Map.of(field, "" + spans.getFirst().inside().getFirst());
    }

    /// The bounds of the numbers that the row names, and what lies next to them.
    private void bounds() {
        String field = sample.measured();
        List<Span> spans = field.isEmpty() ? List.of() : Span.of(row);
        for (int i = 0; i < spans.size(); i++) {
            Map<String, String> sector = rule.word("when").contains("record.sector")
                    ? Map.of("sector", i == 0 ? "industry-or-trade" : "farming")
                    : Map.of();
            for (long value : spans.get(i).inside()) {
                bound(with(sector, field, value), true);
            }
            for (long value : spans.get(i).outside()) {
                if (sample.holds(field, value)) {
                    bound(with(sector, field, value), false);
                }
            }
        }
    }

    private static Map<String, String> with(Map<String, String> sector, String field, long value) {
        Map<String, String> values = new HashMap<>(sector);
        values.put(field, "" + value);
        return values;
    }

    private void bound(Map<String, String> values, boolean inside) {
        List<Map<String, String>> one = List.of(sample.record(0, values));
        String what = (inside ? "bound " : "next to the bound ") + values;
        if (row.effect().equals("grade")) {
            add(what, one, Questions.standing(), inside ? standing() : "A 1000");
        } else {
            add(what, one, Questions.points(id), inside ? Questions.number(row.points()) : Questions.NOTHING);
        }
    }

    private String standing() {
        return GRADES.getOrDefault(row.cell("grade"), "");
    }

    /// Deductions by size, bonuses by issuer (articles 20(2) and 20(3)); in the village to the end of the year.
    private LocalDate until() {
        if (row.tier().equals("village")) {
            return LocalDate.of(2021, 1, 1);
        }
        if (row.isDeduction()) {
            return Sample.DAY.plusYears(row.points().abs().intValueExact() <= 40 ? 1 : 2);
        }
        boolean conferred =
                !sample.record(0, Map.of()).getOrDefault("level", "").isEmpty();
        return Sample.DAY.plusYears(conferred ? YEARS.getOrDefault(row.condition("issuer"), 1) : 1);
    }

    /// One record more than the limit lets pass.
    private void limits() {
        int points = row.points().intValue();
        if (!row.cell("cap_per_year").isEmpty()) {
            int cap = Integer.parseInt(row.cell("cap_per_year"));
            add("limit of the year", sample.records(cap / points + 1, 20, inside()), Questions.points(id), "" + cap);
        }
        for (String part : row.conditions()) {
            if (part.matches("cap \\d+ per month")) {
                int cap = Integer.parseInt(part.split(" ", -1)[1]);
                add(
                        "limit of the month",
                        sample.records(cap / points + 1, 5, inside()),
                        Questions.points(id),
                        "" + cap);
            }
            if (part.endsWith("per quarter")) {
                add("limit of the quarter", sample.records(2, 15, inside()), Questions.points(id), "" + points);
            }
        }
    }

    private void add(String what, List<Map<String, String>> records, Trial.Question asks, String expected) {
        LocalDate last = LocalDate.parse(String.valueOf(records.getLast().get("date")));
        trials.add(new Trial(row.id(), what, records, last, asks, expected));
    }
}
