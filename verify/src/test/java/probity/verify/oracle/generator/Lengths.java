package probity.verify.oracle.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How long things count in generated policies.
final class Lengths {

    private final Dice dice;

    Lengths(Dice dice) {
        this.dice = dice;
    }

    /// A length, or a stretch of the calendar.
    String plain() {
        return dice.percent(80)
                ? dice.oneOf("1 day", "3 days", "2 weeks", "1 month", "6 months", "1 year", "1 month 3 days")
                : "to end of calendar " + dice.oneOf("month", "quarter", "half-year", "year");
    }

    /// What a rule says itself.
    Object own(TypeShape type) {
        boolean colour = type.has("colour");
        if (colour && dice.percent(40)) {
            return byColour();
        }
        return dice.percent(15) ? bySize() : plain();
    }

    /// By how many points.
    Map<String, Object> bySize() {
        return PolicyText.map(
                "by",
                dice.oneOf("points-before-repeat", "points-after-repeat"),
                "steps",
                List.of(PolicyText.map("to", dice.between(1, 6), "for", plain()), PolicyText.map("for", plain())));
    }

    /// By the field `colour`.
    Map<String, Object> byColour() {
        return PolicyText.map(
                "by",
                "record.colour",
                "values",
                PolicyText.map("red", plain(), "green", plain()),
                "otherwise",
                plain());
    }

    /// By the grade that is set.
    Map<String, Object> byGrade(List<String> bands) {
        Map<String, Object> values = new LinkedHashMap<>();
        bands.forEach(band -> values.put(band, plain()));
        return PolicyText.map("by", "grade", "values", values);
    }
}
