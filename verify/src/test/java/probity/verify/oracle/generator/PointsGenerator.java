package probity.verify.oracle.generator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a generated rule gives: a number, an expression, what a person decided, or a tariff.
final class PointsGenerator {

    private final Dice dice;
    private final int decimals;
    private final TypeShape type;
    private final ExpressionText expressions;

    PointsGenerator(Dice dice, int decimals, TypeShape type, ExpressionText expressions) {
        this.dice = dice;
        this.decimals = decimals;
        this.type = type;
        this.expressions = expressions;
    }

    Object points() {
        if (type.has("verdict") && dice.percent(50)) {
            int least = type.fields().stream()
                    .filter(field -> field.name().equals("verdict"))
                    .findFirst()
                    .orElseThrow()
                    .least();
            return PolicyText.map("decided", "verdict", "reason", "grounds", "least", least, "most", least + 5);
        }
        return switch (dice.between(0, 9)) {
            case 0, 1, 2, 3 -> number();
            case 4, 5, 6 -> expressions.number(dice.between(0, 3), decimals);
            case 7 -> steps();
            case 8 -> slices();
            default -> tiers();
        };
    }

    private Object number() {
        return give(dice.oneOf(1, 2, 3, 5, 8, 10, -1, -2, -4, -7));
    }

    private Object give(int points) {
        boolean broken = decimals > 0 && dice.percent(60);
        return broken ? BigDecimal.valueOf(points * 10L + 5, 1) : (Object) points;
    }

    private String quantity() {
        return dice.percent(75) ? expressions.number(0, 2) : expressions.number(1, 0);
    }

    private Object steps() {
        List<Object> steps = new ArrayList<>();
        int to = dice.between(0, 3);
        for (int i = dice.between(1, 3); i > 0; i--) {
            steps.add(PolicyText.map("to", to, "give", number()));
            to += dice.between(1, 4);
        }
        steps.add(PolicyText.map("give", number()));
        return PolicyText.map("step-of", quantity(), "steps", steps);
    }

    private Object slices() {
        List<Object> slices = new ArrayList<>();
        int to = dice.between(1, 4);
        for (int i = dice.between(1, 2); i > 0; i--) {
            slices.add(PolicyText.map("to", to, "give", rate()));
            to += dice.between(1, 5);
        }
        if (dice.percent(75) || slices.isEmpty()) {
            slices.add(PolicyText.map("give", rate()));
        }
        return PolicyText.map("slice-of", quantity(), "slices", slices);
    }

    private String rate() {
        return number() + " per " + dice.between(1, 3);
    }

    private Object tiers() {
        List<Object> tiers = new ArrayList<>();
        int from = dice.between(1, 4);
        for (int i = dice.between(1, 3); i > 0; i--) {
            tiers.add(PolicyText.map("from", from, "give", number()));
            from += dice.between(1, 6);
        }
        Map<String, Object> tariff = PolicyText.map("tier-of", dice.percent(30) ? "1" : quantity(), "tiers", tiers);
        if (dice.percent(70)) {
            tariff.put("in", dice.oneOf("calendar month", "calendar quarter", "rolling 30 days", "calendar year"));
        }
        return tariff;
    }
}
