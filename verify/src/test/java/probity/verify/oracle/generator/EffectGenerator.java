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
            listed.add(triggered(id));
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
            measures.add(measure);
        }
        effects.put("measures", measures);
        return effects;
    }

    private Map<String, Object> triggered(String id) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", id);
        entry.put("title", "The " + id);
        String kind = dice.oneOf(TRIGGERS);
        boolean possible =
                switch (kind) {
                    case "from-band", "in-band" -> !bands.isEmpty();
                    case "on-list" -> !lists.isEmpty();
                    default -> true;
                };
        String chosen = possible ? kind : "because";
        entry.put(chosen, ground(chosen));
        return entry;
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
