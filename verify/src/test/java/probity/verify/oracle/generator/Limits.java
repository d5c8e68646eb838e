package probity.verify.oracle.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Limits of generated rules and provisions.
final class Limits {

    private static final List<String> WINDOWS = List.of(
            "day", "month", "year", "rolling", "ever", "rolling", "ever", "day", "week", "quarter", "half-year");

    private final Dice dice;
    private final int decimals;

    Limits(Dice dice, int decimals) {
        this.dice = dice;
        this.decimals = decimals;
    }

    /// Puts some limits on a rule, or none.
    void put(Map<String, Object> rule) {
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

    String any() {
        return limit(dice.oneOf(WINDOWS));
    }

    private String limit(String window) {
        return amount()
                + switch (window) {
                    case "rolling" -> " per rolling " + dice.oneOf("2 days", "30 days", "1 month", "12 months");
                    case "ever" -> " ever";
                    default -> dice.oneOf(" per ", " per calendar ") + window;
                };
    }

    private String amount() {
        if (dice.percent(20)) {
            return dice.oneOf("1 time", "2 times", "3 times");
        }
        int points = dice.percent(45) ? dice.between(-7, -1) : dice.between(0, 14);
        return points + (decimals > 0 && dice.percent(30) ? ".5" : "");
    }
}
