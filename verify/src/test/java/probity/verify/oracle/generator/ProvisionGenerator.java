package probity.verify.oracle.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The general provisions of one version, which reach its rules by tag or by name.
final class ProvisionGenerator {

    private final Dice dice;
    private final Traits traits;
    private final RuleGenerator rules;
    private final Lengths lengths;
    private final List<Map<String, Object>> general = new ArrayList<>();

    ProvisionGenerator(Dice dice, Traits traits, RuleGenerator rules) {
        this.dice = dice;
        this.traits = traits;
        this.rules = rules;
        this.lengths = new Lengths(dice);
    }

    List<Map<String, Object>> general() {
        // The same id goes on adding up through the versions.
        for (String id : dice.some(List.of("shared", "common"), 40)) {
            Object of = reached();
            general.add(PolicyText.map("id", id, "at-most", new Limits(dice, traits.decimals()).any(), "of", of));
        }
        combine();
        last();
        repair();
        publish();
        judge();
        return general;
    }

    /// Rules by a tag that stands somewhere, or by their names.
    private Object reached() {
        for (String tag : dice.some(List.of("deed", "fault"), 50)) {
            if (rules.rules().stream().anyMatch(rule -> List.of(tag).equals(rule.get("tags")))) {
                return tag;
            }
        }
        List<String> some = dice.some(rules.ids(), 50);
        return some.isEmpty() ? List.of(dice.oneOf(rules.ids())) : some;
    }

    private List<String> ids(Predicate<Map<String, Object>> fit) {
        List<String> fitting = rules.rules().stream()
                .filter(fit)
                .map(rule -> rule.get("id").toString())
                .toList();
        List<String> some = dice.some(fitting, 75);
        return some.isEmpty() && !fitting.isEmpty() ? List.of(dice.oneOf(fitting)) : some;
    }

    private void combine() {
        List<String> acts = ids(rule -> rules.type(rule).has("file"));
        if (!acts.isEmpty() && dice.percent(35)) {
            general.add(named("act", "keep", "largest", "of", acts, "in-one", "record.file"));
        }
        if (dice.percent(40)) {
            Map<String, Object> repeat = named(
                    "again",
                    "repeat",
                    reached(),
                    "same",
                    dice.oneOf("rule", "type"),
                    "while",
                    "earlier-counts",
                    "times",
                    dice.between(2, 3),
                    "third",
                    "stays");
            if (dice.percent(50)) {
                repeat.put("third", "grows");
                repeat.put("most", dice.between(3, 8));
            }
            general.add(repeat);
        }
    }

    private void last() {
        List<String> open = ids(rule -> !rule.containsKey("lasts") && !rule.containsKey("grade"));
        if (!open.isEmpty() && dice.percent(50)) {
            Map<String, Object> lasts = named("lengths", "lasts", open);
            lasts.putAll(dice.percent(50) ? lengths.bySize() : PolicyText.map("for", lengths.plain()));
            general.add(lasts);
        }
        List<String> graded = ids(rule -> !rule.containsKey("lasts") && rule.containsKey("grade"));
        if (!graded.isEmpty() && dice.percent(70)) {
            Map<String, Object> lasts = named("grade-lengths", "lasts", graded);
            lasts.putAll(lengths.byGrade(traits.graded()));
            general.add(lasts);
        }
    }

    private void repair() {
        List<String> open = ids(rule ->
                !rule.containsKey("repair") && !rules.cures(rules.type(rule)).isEmpty());
        if (!open.isEmpty() && dice.percent(50)) {
            Map<String, Object> repair = named("repairs", "repair", open);
            Map<String, Object> first = rules.rules().stream()
                    .filter(rule -> open.contains(rule.get("id").toString()))
                    .findFirst()
                    .orElseThrow();
            repair.putAll(rules.repair(rules.cures(rules.type(first)).getFirst()));
            general.add(repair);
        }
    }

    private void publish() {
        for (String id : dice.some(List.of("public", "shown"), 45)) {
            List<String> grave = ids(rule -> rules.type(rule).gravity() != null);
            if (!grave.isEmpty()) {
                general.add(
                        named(id, "publish", grave, "minor", display(), "general", display(), "serious", display()));
            }
        }
    }

    private Object display() {
        return dice.percent(15)
                ? "never"
                : PolicyText.map(
                        "least", dice.oneOf("2 days", "1 month"), "most", dice.oneOf("1 month", "3 months", "3 years"));
    }

    private void judge() {
        boolean grades = rules.rules().stream().anyMatch(rule -> rule.containsKey("grade"));
        if (dice.percent(grades ? 60 : 15)) {
            general.add(named(
                    "wait", "freeze", reached(), "while", grades && dice.percent(75) ? "direct-grade" : reached()));
        }
        if (dice.percent(10)) {
            general.add(named("away", "exclude-while", List.of(dice.oneOf(rules.ids())), "title", "Away"));
        }
        if (dice.percent(12)) {
            general.add(named("inquiry", "suspend-while", List.of(dice.oneOf(rules.ids())), "title", "Inquiry"));
        }
    }

    /// A provision with a name of its own, or with the one that its place gives.
    private Map<String, Object> named(String id, Object... keysAndValues) {
        Map<String, Object> provision = PolicyText.map();
        if (dice.percent(60)) {
            provision.put("id", id);
        }
        provision.putAll(PolicyText.map(keysAndValues));
        return provision;
    }
}
