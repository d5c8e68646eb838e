package probity.verify.oracle.generator;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;

/// Random policies of one to three versions over every construct of the first part of the language.
///
/// Amounts, limits and thresholds are small and close to one another, so that each of them matters often.
public final class PolicyGenerator {

    private static final int MOST_ATTEMPTS = 50;

    private final Dice dice;
    private final Calendar calendar;
    private final List<TypeShape> types;
    private final int decimals;
    private final boolean higher;
    private final boolean dimensions;

    private PolicyGenerator(Dice dice) {
        this.dice = dice;
        this.calendar = Calendar.of(dice);
        this.types = TypeShape.some(dice);
        this.decimals = dice.percent(75) ? 0 : dice.between(1, 2);
        this.higher = dice.percent(65);
        this.dimensions = dice.percent(20);
    }

    /// A policy, with the means to make records for it. Some policies thrown by chance are none: a condition that
    /// nothing meets, a band that nobody reaches. Then the next throw of the same dice is taken.
    ///
    /// @param seed the same seed gives the same policy and the same records
    public static Generated generate(long seed) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Dice dice = new Dice(seed + 1_000_003L * attempt);
            PolicyGenerator generator = new PolicyGenerator(dice);
            List<Map<String, Object>> versions = generator.versions();
            if (compiles(versions)) {
                return new Generated(seed, versions, generator.calendar, generator.types, dice);
            }
        }
        throw new IllegalStateException("seed " + seed + " gives no policy");
    }

    private static boolean compiles(List<Map<String, Object>> versions) {
        List<PolicyFile> files = new ArrayList<>();
        for (Map<String, Object> version : versions) {
            byte[] text = PolicyText.of(version).getBytes(StandardCharsets.UTF_8);
            files.add(new PolicyFile("version-" + (files.size() + 1) + ".yaml", text));
        }
        return PolicyCompiler.compile(files) instanceof Compilation.Compiled;
    }

    private List<Map<String, Object>> versions() {
        List<Map<String, Object>> versions = new ArrayList<>();
        LocalDate inForce = calendar.base().plusDays(dice.oneOf(0, 1, -5, -40, -40, -40));
        RuleGenerator rules = new RuleGenerator(dice, calendar, decimals, dimensions);
        int count = dice.oneOf(1, 1, 1, 2, 2, 3);
        for (int number = 1; number <= count; number++) {
            if (number > 1 && dice.percent(30)) {
                types.add(TypeShape.one(dice, "later" + number, ""));
            }
            rules.next(types);
            versions.add(version(number, inForce, rules));
            LocalDate hot = dice.oneOf(calendar.hot());
            inForce = hot.isAfter(inForce) ? hot : inForce.plusDays(dice.between(1, 40));
        }
        return versions;
    }

    private Map<String, Object> version(int number, LocalDate inForce, RuleGenerator rules) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("probity", 1);
        tree.put("programme", "generated");
        tree.put("title", "Generated");
        tree.put("subjects", PolicyText.map("kind", "company"));
        tree.put("context", "CIVIC");
        tree.put("time-zone", "Europe/Amsterdam");
        tree.put("operator", PolicyText.map("name", "Office"));
        tree.put("version", number);
        tree.put("in-force", inForce.toString());
        if (number > 1 && dice.percent(40)) {
            tree.put("applies-to-past", true);
        }
        tree.put("score", scale());
        List<String> bands = new ArrayList<>();
        if (dice.percent(75)) {
            Map<String, Object> named = bands();
            bands.addAll(named.keySet());
            tree.put("bands", named);
        }
        tree.put("sources", PolicyText.map("office", PolicyText.map("name", "Office", "kind", "VERIFIED")));
        tree.put("articles", articles(rules, bands));
        return tree;
    }

    private Map<String, Object> scale() {
        Map<String, Object> scale = new LinkedHashMap<>();
        int start = dice.oneOf(0, 0, 5, 10, -3);
        scale.put("start", start);
        if (dice.percent(35)) {
            scale.put("floor", Math.min(start, dice.between(-8, 2)));
        }
        if (dice.percent(35)) {
            scale.put("ceiling", Math.max(start, dice.between(6, 25)));
        }
        scale.put("better", higher ? "higher" : "lower");
        if (decimals > 0) {
            scale.put("decimals", decimals);
        }
        if (dimensions) {
            scale.put(
                    "dimensions",
                    PolicyText.map("work", PolicyText.map("title", "Work"), "care", PolicyText.map("title", "Care")));
        }
        return scale;
    }

    /// Two to four bands, best first. A version may lack a band that another one has.
    private Map<String, Object> bands() {
        List<String> ids = new ArrayList<>(List.of("a", "b", "c", "d").subList(dice.between(0, 1), dice.between(3, 4)));
        List<Integer> from = new ArrayList<>();
        int threshold = dice.between(-8, 4);
        for (int i = 0; i < ids.size() - 1; i++) {
            from.add(threshold);
            threshold += dice.between(1, 8);
        }
        List<Map<String, Object>> ascending = new ArrayList<>();
        ascending.add(new LinkedHashMap<>());
        for (int one : from) {
            Map<String, Object> band = new LinkedHashMap<>();
            Object lower = ascending.getLast().getOrDefault("from", one - 9);
            band.put("from", one);
            if (dice.percent(55)) {
                band.put("leave-below", dice.between((Integer) lower, one));
            }
            ascending.add(band);
        }
        Map<String, Object> named = new LinkedHashMap<>();
        List<Map<String, Object>> bestFirst = higher ? ascending.reversed() : ascending;
        for (int i = 0; i < ids.size(); i++) {
            named.put(ids.get(i), bestFirst.get(i));
        }
        return named;
    }

    private List<Map<String, Object>> articles(RuleGenerator rules, List<String> bands) {
        Map<String, Object> declared = new LinkedHashMap<>();
        types.forEach(type -> declared.put(type.name(), type.tree()));
        List<Map<String, Object>> all = rules.rules();
        int half = all.size() / 2;
        List<Map<String, Object>> articles = new ArrayList<>();
        articles.add(article("1", PolicyText.map("records", declared, "rules", all.subList(0, half + 1))));
        Map<String, Object> rest = new LinkedHashMap<>();
        rest.put("rules", all.subList(half + 1, all.size()));
        rest.put("general", rules.general());
        rest.putAll(new EffectGenerator(dice, bands, rules.ids(), decimals).effects());
        rest.values().removeIf(value -> ((List<?>) value).isEmpty());
        articles.add(article("2", rest.isEmpty() ? PolicyText.map("informative", true) : rest));
        return articles;
    }

    private static Map<String, Object> article(String id, Map<String, Object> content) {
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("id", id);
        article.put("title", "Article " + id);
        article.put("text", "What article " + id + " says.");
        for (String key : List.of("informative", "records", "rules", "general", "lists", "benefits", "measures")) {
            if (content.containsKey(key)) {
                article.put(key, content.get(key));
            }
        }
        return article;
    }
}
