package probity.verify.oracle.generator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rules and shared limits of one version after the other; rules of one id come back changed or unchanged.
final class RuleGenerator {

    private static final List<String> WINDOWS =
            List.of("day", "month", "year", "rolling", "ever", "rolling", "ever", "day");

    private final Dice dice;
    private final Calendar calendar;
    private final int decimals;
    private final boolean dimensions;
    private List<TypeShape> types = List.of();
    private List<Map<String, Object>> rules = new ArrayList<>();
    private int made;

    RuleGenerator(Dice dice, Calendar calendar, int decimals, boolean dimensions) {
        this.dice = dice;
        this.calendar = calendar;
        this.decimals = decimals;
        this.dimensions = dimensions;
    }

    /// Goes on to the next version, which knows these types.
    void next(List<TypeShape> known) {
        types = List.copyOf(known);
        List<Map<String, Object>> next = new ArrayList<>();
        for (Map<String, Object> rule : rules) {
            switch (dice.between(0, 4)) {
                case 0, 1 -> next.add(rule);
                case 2, 3 -> next.add(rule(rule.get("id").toString()));
                default -> {}
            }
        }
        int wanted = dice.between(2, 5);
        while (next.size() < wanted) {
            next.add(rule("rule" + ++made));
        }
        rules = next.stream().map(rule -> related(rule, next)).toList();
    }

    /// The rule, said to count beside every earlier one on the same record type.
    private static Map<String, Object> related(Map<String, Object> rule, List<Map<String, Object>> all) {
        List<Object> others = all.subList(0, all.indexOf(rule)).stream()
                .filter(earlier -> earlier.get("on").equals(rule.get("on")))
                .map(earlier -> earlier.get("id"))
                .toList();
        Map<String, Object> related = new LinkedHashMap<>(rule);
        related.remove("adds-to");
        if (!others.isEmpty()) {
            related.put("adds-to", others);
        }
        return related;
    }

    List<Map<String, Object>> rules() {
        return rules;
    }

    List<String> ids() {
        return rules.stream().map(rule -> rule.get("id").toString()).toList();
    }

    private Map<String, Object> rule(String id) {
        TypeShape type = dice.oneOf(types);
        ExpressionText expressions = new ExpressionText(dice, type, calendar.words());
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", id);
        rule.put("on", type.name());
        if (dice.percent(45)) {
            rule.put("when", expressions.truth(dice.between(0, 2)));
        }
        if (dice.percent(85)) {
            rule.put("points", points(expressions));
            limits(rule);
        }
        if (dice.percent(60)) {
            rule.put(
                    "lasts",
                    dice.oneOf("1 day", "3 days", "2 weeks", "1 month", "6 months", "1 year", "1 month 3 days"));
        }
        List<String> cures = types.stream()
                .filter(other -> other.repairs().equals(type.name()))
                .map(TypeShape::name)
                .toList();
        if (!cures.isEmpty() && dice.percent(75)) {
            rule.put(
                    "repair",
                    PolicyText.map(
                            "by", cures.getFirst(), "after", dice.oneOf("0 days", "0 days", "2 days", "1 month")));
        }
        if (dice.percent(55)) {
            rule.put("tags", List.of(dice.oneOf("deed", "deed", "fault")));
        }
        if (dimensions) {
            rule.put("dimension", dice.oneOf("work", "care"));
        }
        return rule;
    }

    private Object points(ExpressionText expressions) {
        if (dice.percent(45)) {
            return expressions.number(dice.between(0, 3), decimals);
        }
        int points = dice.oneOf(1, 2, 3, 5, 8, 10, -1, -2, -4, -7);
        boolean broken = decimals > 0 && dice.percent(60);
        return broken ? BigDecimal.valueOf(points * 10L + 5, 1) : (Object) points;
    }

    private void limits(Map<String, Object> rule) {
        List<String> limits = new ArrayList<>();
        List<String> windows = new ArrayList<>();
        for (int i = dice.oneOf(0, 0, 1, 1, 2, 3); i > 0; i--) {
            String window = dice.oneOf(WINDOWS);
            if (!windows.contains(window)) {
                windows.add(window);
                limits.add(limit(window));
            }
        }
        if (limits.size() == 1) {
            rule.put("at-most", limits.getFirst());
        } else if (limits.size() > 1) {
            rule.put("at-most", limits);
        }
    }

    private String limit(String window) {
        int points = dice.percent(30) ? dice.between(-9, -1) : dice.between(0, 14);
        String broken = decimals > 0 && dice.percent(30) ? ".5" : "";
        return points
                + broken
                + switch (window) {
                    case "rolling" -> " per rolling " + dice.oneOf("2 days", "30 days", "1 month", "12 months");
                    case "ever" -> " ever";
                    default -> dice.oneOf(" per ", " per calendar ") + window;
                };
    }

    /// Limits that several rules share, by tag or by name. The same id goes on adding through the versions.
    List<Map<String, Object>> general() {
        List<Map<String, Object>> general = new ArrayList<>();
        for (String id : dice.some(List.of("shared", "common"), 45)) {
            List<String> of = new ArrayList<>();
            for (String tag : List.of("deed", "fault")) {
                boolean used = rules.stream().anyMatch(rule -> List.of(tag).equals(rule.get("tags")));
                if (used && dice.percent(60)) {
                    of.add(tag);
                }
            }
            if (of.isEmpty()) {
                of.addAll(dice.some(ids(), 60));
            }
            if (!of.isEmpty()) {
                Map<String, Object> limit = new LinkedHashMap<>();
                limit.put("id", id);
                limit.put("at-most", limit(dice.oneOf(WINDOWS)));
                limit.put("of", of.size() == 1 ? of.getFirst() : of);
                general.add(limit);
            }
        }
        return general;
    }
}
