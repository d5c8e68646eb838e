package probity.verify.oracle.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rules of one version after the other; rules of one id come back changed or unchanged.
final class RuleGenerator {

    private final Dice dice;
    private final Calendar calendar;
    private final Traits traits;
    private final Lengths lengths;
    private List<TypeShape> types = List.of();
    private List<Map<String, Object>> rules = new ArrayList<>();
    private int made;

    RuleGenerator(Dice dice, Calendar calendar, Traits traits) {
        this.dice = dice;
        this.calendar = calendar;
        this.traits = traits;
        this.lengths = new Lengths(dice);
    }

    /// Goes on to the next version, which knows these types.
    void next(List<TypeShape> known) {
        types = List.copyOf(known);
        List<Map<String, Object>> next = new ArrayList<>();
        for (Map<String, Object> rule : rules) {
            switch (dice.between(0, 4)) {
                case 0, 1 -> next.add(new LinkedHashMap<>(rule));
                case 2, 3 -> next.add(rule(rule.get("id").toString()));
                default -> {}
            }
        }
        int wanted = dice.between(2, 5);
        while (next.size() < wanted) {
            next.add(rule("rule" + ++made));
        }
        next.forEach(rule -> relate(rule, next));
        rules = next;
    }

    /// Says of two rules on one record type whether one is an exception to the other or both count.
    private void relate(Map<String, Object> rule, List<Map<String, Object>> all) {
        rule.remove("adds-to");
        rule.remove("exception-to");
        List<Object> others = new ArrayList<>();
        for (Map<String, Object> earlier : all.subList(0, all.indexOf(rule))) {
            if (earlier.get("on").equals(rule.get("on"))) {
                others.add(earlier.get("id"));
            }
        }
        if (!others.isEmpty() && rule.containsKey("when") && dice.percent(35)) {
            rule.put("exception-to", List.of(others.removeLast()));
        }
        if (!others.isEmpty()) {
            rule.put("adds-to", others);
        }
    }

    List<Map<String, Object>> rules() {
        return rules;
    }

    List<String> ids() {
        return rules.stream().map(rule -> rule.get("id").toString()).toList();
    }

    /// The type that a rule reads.
    TypeShape type(Map<String, Object> rule) {
        return types.stream()
                .filter(type -> type.name().equals(rule.get("on")))
                .findFirst()
                .orElseThrow();
    }

    /// The types that make records of a type good.
    List<TypeShape> cures(TypeShape type) {
        return types.stream()
                .filter(other -> other.repairs().contains(type.name()))
                .toList();
    }

    private Map<String, Object> rule(String id) {
        TypeShape type = dice.oneOf(types);
        ExpressionText expressions = new ExpressionText(dice, type, calendar.words(), traits.amounts());
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", id);
        rule.put("on", type.name());
        if (dice.percent(45)) {
            rule.put("when", expressions.truth(dice.between(0, 2)));
        }
        boolean grades = !traits.graded().isEmpty() && dice.percent(30);
        if (grades) {
            rule.put("grade", grade());
        }
        if (dice.percent(grades ? 30 : 85)) {
            rule.put("points", new PointsGenerator(dice, traits.decimals(), type, expressions).points());
            new Limits(dice, traits.decimals()).put(rule);
            if (dice.percent(20)) {
                rule.put("multiply", PolicyText.map("by", dice.between(2, 3), "between", hours()));
            }
        }
        if (dice.percent(10)) {
            rule.put("counts", "latest");
        }
        if (dice.percent(55)) {
            rule.put("lasts", lengths.own(type));
        }
        if (!cures(type).isEmpty() && dice.percent(65)) {
            rule.put("repair", repair(cures(type).getFirst()));
        }
        if (dice.percent(55)) {
            rule.put("tags", List.of(dice.oneOf("deed", "deed", "fault")));
        }
        if (!traits.dimensions().isEmpty()) {
            rule.put("dimension", dice.oneOf(traits.dimensions()));
        }
        return rule;
    }

    private Object hours() {
        List<String> stretches = List.of("06:00-09:30", "23:00-00:30", "09:30-14:00");
        return dice.percent(50) ? List.of(dice.oneOf(stretches)) : stretches.subList(0, 2);
    }

    private Map<String, Object> grade() {
        Map<String, Object> grade = PolicyText.map("band", dice.oneOf(traits.graded()));
        if (dice.percent(40)) {
            grade.put("origin", dice.oneOf("DA", "DB"));
        } else if (dice.percent(60)) {
            Map<String, Object> labels = new LinkedHashMap<>();
            dice.some(traits.graded(), 70).forEach(band -> labels.put(band, "from-" + band));
            grade.put("origin", labels.isEmpty() ? "DC" : labels);
        }
        return grade;
    }

    /// Terms under which records of `cure` end what a rule made.
    Map<String, Object> repair(TypeShape cure) {
        Map<String, Object> repair = PolicyText.map("by", cure.name());
        if (dice.percent(60)) {
            repair.put("after", dice.oneOf("0 days", "0 days", "2 days", "1 month"));
        }
        if (dice.percent(35)) {
            repair.put(
                    "not-before",
                    dice.percent(40)
                            ? "3 days"
                            : PolicyText.map("minor", "0 days", "general", "4 days", "serious", "1 month"));
        }
        if (cure.has("promise") && dice.percent(70)) {
            repair.put("needs", List.of("promise"));
        }
        if (dice.percent(40)) {
            boolean graded = !traits.graded().isEmpty() && dice.percent(75);
            Map<String, Object> then = graded
                    ? PolicyText.map("grade", dice.oneOf(traits.graded()))
                    : PolicyText.map("points", dice.oneOf(-3, -1, 2, 0));
            if (dice.percent(60)) {
                then.put("lasts", dice.oneOf("2 days", "1 month", "to end of calendar month"));
            }
            repair.put("then", then);
        }
        if (dice.percent(30)) {
            repair.put(
                    "ends", dice.oneOf(List.of("use"), List.of("sharing", "publication"), List.of("measures", "use")));
        }
        return repair;
    }
}
