package probity.verify.oracle.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lists, benefits and measures of one version, with every kind of trigger.
final class EffectGenerator {

    /// Because of a record twice as often as of anything else.
    static final List<String> TRIGGERS =
            List.of("because", "because", "from-band", "in-band", "score-from", "score-below", "on-list");

    private final Dice dice;
    private final List<String> bands;
    private final List<String> rules;
    private final int decimals;
    private final List<String> lists = new ArrayList<>();

    EffectGenerator(Dice dice, List<String> bands, List<String> rules, int decimals) {
        this.dice = dice;
        this.bands = bands;
        this.rules = rules;
        this.decimals = decimals;
    }

    Map<String, Object> effects() {
        Map<String, Object> effects = new LinkedHashMap<>();
        List<Map<String, Object>> listed = new ArrayList<>();
        for (String id : dice.some(List.of("red", "black", "grey"), 50)) {
            Map<String, Object> list = triggered(id);
            stay(list);
            listed.add(list);
            lists.add(id);
        }
        effects.put("lists", listed);
        List<Map<String, Object>> benefits = new ArrayList<>();
        for (String id : dice.some(List.of("discount", "fast-lane"), 40)) {
            Map<String, Object> benefit = triggered(id);
            benefit.put("effect", "B.FEE");
            benefit.put("action", "ticket");
            benefit.put("context", "CIVIC");
            benefit.put("scarce", false);
            benefits.add(benefit);
        }
        effects.put("benefits", benefits);
        List<Map<String, Object>> measures = new ArrayList<>();
        for (String id : dice.some(List.of("pause", "deposit"), 45)) {
            Map<String, Object> measure = triggered(id);
            measure.put("effect", "R.PERKLOSS");
            measure.put("action", "loan");
            measure.put("context", "CIVIC");
            measure.put("decided-by", "human");
            measure.put("until", "3 months");
            if (dice.percent(60)) {
                measure.put("notice", notice());
            }
            measures.add(measure);
        }
        effects.put("measures", measures);
        return effects;
    }

    private void stay(Map<String, Object> list) {
        if (dice.percent(30)) {
            list.put("at-least", dice.oneOf("2 days", "2 weeks"));
        }
        if (dice.percent(30)) {
            list.put("at-most", dice.oneOf("3 weeks", "2 months"));
        }
        if (dice.percent(25)) {
            list.put("leave", trigger());
        }
    }

    private Map<String, Object> notice() {
        return PolicyText.map(
                "before",
                dice.oneOf("14 days", "3 working days", "1 month"),
                "objection",
                dice.oneOf("10 working days", "2 weeks", "1 working day"));
    }

    private Map<String, Object> triggered(String id) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", id);
        entry.put("title", "The " + id);
        entry.putAll(trigger());
        return entry;
    }

    private Map<String, Object> trigger() {
        String kind = dice.oneOf(TRIGGERS);
        boolean possible =
                switch (kind) {
                    case "from-band", "in-band" -> !bands.isEmpty();
                    case "on-list" -> !lists.isEmpty();
                    default -> true;
                };
        String chosen = possible ? kind : "because";
        return PolicyText.map(chosen, ground(chosen));
    }

    private Object ground(String kind) {
        return switch (kind) {
            case "from-band" -> dice.oneOf(bands);
            case "in-band" -> oneOrMore(bands);
            case "on-list" -> oneOrMore(lists);
            case "because" -> oneOrMore(rules);
            default -> decimals > 0 && dice.percent(30) ? (Object) 2.5 : (Object) dice.between(-4, 14);
        };
    }

    private Object oneOrMore(List<String> ids) {
        List<String> some = dice.some(ids, 40);
        return some.size() < 2 ? dice.oneOf(ids) : some;
    }
}
