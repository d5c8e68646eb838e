package probity.verify.oracle.generator;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.policy.Admissible;
import probity.policy.Compilation.Compiled;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;
import probity.policy.diagnostic.Diagnostic;

/// Random policies of one to three versions over every construct of the language.
///
/// Amounts, limits and thresholds are small and close to one another, so that each of them matters often.
public final class PolicyGenerator {

    private static final int MOST_ATTEMPTS = 50;

    private final Dice dice;
    private final Calendar calendar;
    private final List<TypeShape> types;
    private final Traits traits;
    private final @Nullable Links links;

    private PolicyGenerator(Dice dice, @Nullable Generated there) {
        this.dice = dice;
        this.calendar = there == null ? Calendar.of(dice) : there.records().calendar();
        this.types = TypeShape.some(dice, calendar.words());
        this.traits = Traits.of(dice);
        this.links = there == null ? null : new Links(dice, there.records(), traits);
        if (links != null) {
            types.addAll(links.types());
        }
    }

    /// A policy, with the means to make records for it.
    ///
    /// Some throws are no policy: a condition that nothing meets, a rule that its exceptions cover.
    /// Then the dice are thrown again.
    ///
    /// @param seed the same seed gives the same policy and the same records
    public static Generated generate(long seed) {
        return generate(seed, null);
    }

    /// A policy that makes records from results and records in another one, which is called `village`.
    static Generated linkedTo(Generated there, long seed) {
        return generate(seed, there);
    }

    private static Generated generate(long seed, @Nullable Generated there) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Dice dice = new Dice(seed + 1_000_003L * attempt);
            PolicyGenerator generator = new PolicyGenerator(dice, there);
            List<Map<String, Object>> versions = generator.versions();
            Policy policy = compiled(versions);
            if (policy != null) {
                RecordGenerator records = new RecordGenerator(dice, generator.calendar, generator.types);
                return new Generated(seed, policy, versions, records);
            }
        }
        throw new IllegalStateException("seed " + seed + " gives no policy");
    }

    private static @Nullable Policy compiled(List<Map<String, Object>> versions) {
        List<PolicyFile> files = new ArrayList<>();
        for (Map<String, Object> version : versions) {
            byte[] text = PolicyText.of(version).getBytes(StandardCharsets.UTF_8);
            files.add(new PolicyFile("version-" + (files.size() + 1) + ".yaml", text));
        }
        return PolicyCompiler.compile(files) instanceof Compiled(Admissible admissible, List<Diagnostic> _)
                ? admissible.policy()
                : null;
    }

    private List<Map<String, Object>> versions() {
        List<Map<String, Object>> versions = new ArrayList<>();
        LocalDate inForce = calendar.base().plusDays(dice.oneOf(0, 1, -5, -40, -40, -40));
        RuleGenerator rules = new RuleGenerator(dice, calendar, traits);
        int count = dice.oneOf(1, 1, 1, 2, 2, 3);
        for (int number = 1; number <= count; number++) {
            if (number > 1 && dice.percent(30)) {
                types.add(TypeShape.one(dice, "later" + number, List.of(), calendar.words()));
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
        tree.put("operator", PolicyText.map("name", "Office", "contact", "office@example.org"));
        tree.put("version", number);
        tree.put("in-force", inForce.toString());
        if (number > 1 && dice.percent(40)) {
            tree.put("applies-to-past", true);
        }
        if (dice.percent(40)) {
            List<String> days = List.of("2027-01-01", "2028-02-29", "2027-12-31");
            tree.put("calendar", PolicyText.map("weekend", List.of("friday", "sunday"), "holidays", days));
        }
        if (!traits.amounts().isEmpty()) {
            tree.put("amounts", amounts());
        }
        tree.put("score", scale());
        List<String> bands = new ArrayList<>();
        if (dice.percent(75) || !traits.graded().isEmpty()) {
            Map<String, Object> named = bands();
            bands.addAll(named.keySet());
            tree.put("bands", named);
        }
        tree.put("sources", PolicyText.map("office", PolicyText.map("name", "Office", "kind", "VERIFIED")));
        tree.put("articles", articles(rules, bands));
        return tree;
    }

    private Map<String, Object> amounts() {
        Map<String, Object> values = new TreeMap<>();
        for (String day : dice.some(calendar.words(), 60)) {
            values.put(day, dice.between(-4, 7) + (traits.amounts().get("vote") > 0 ? ".5" : ""));
        }
        values.put("2026-06-01", dice.between(1, 3));
        return PolicyText.map("vote", values);
    }

    private Map<String, Object> scale() {
        Map<String, Object> scale = new LinkedHashMap<>();
        if (traits.weighing()) {
            scale.put("range", List.of(-8, 22));
            scale.put(
                    "each-dimension",
                    PolicyText.map("start", dice.between(0, 8), "range", List.of(-2, dice.between(9, 16))));
            scale.put("round", dice.oneOf("half-up", "half-even", "down"));
        } else {
            ends(scale);
        }
        scale.put("better", traits.higher() ? "higher" : "lower");
        if (traits.decimals() > 0) {
            scale.put("decimals", traits.decimals());
        }
        if (!traits.dimensions().isEmpty()) {
            Map<String, Object> dimensions = new LinkedHashMap<>();
            traits.dimensions().forEach(dimension -> dimensions.put(dimension, dimension(dimension)));
            scale.put("dimensions", dimensions);
        }
        if (dice.percent(12)) {
            scale.put("published", "monthly on day " + dice.between(1, 28));
        }
        return scale;
    }

    private Map<String, Object> dimension(String dimension) {
        Map<String, Object> tree = PolicyText.map("title", "The " + dimension);
        if (dimension.equals("extra")) {
            tree.put("beside", true);
        } else if (traits.weighing()) {
            tree.put("weight", dice.between(1, 7));
        }
        return tree;
    }

    private void ends(Map<String, Object> scale) {
        int start = dice.oneOf(0, 0, 5, 10, -3);
        scale.put("start", start);
        if (dice.percent(35) || (!traits.graded().isEmpty() && traits.higher())) {
            scale.put("floor", Math.min(start, dice.oneOf(-9, -9, dice.between(-8, 2))));
        }
        if (dice.percent(35) || (!traits.graded().isEmpty() && !traits.higher())) {
            scale.put("ceiling", Math.max(start, dice.oneOf(25, dice.between(6, 25))));
        }
    }

    /// Two to four bands, best first. A version may lack a band that another one has.
    private Map<String, Object> bands() {
        List<String> ids = traits.graded().isEmpty()
                ? List.of("a", "b", "c", "d").subList(dice.between(0, 1), dice.between(3, 4))
                : traits.graded();
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
        List<Map<String, Object>> bestFirst = traits.higher() ? ascending.reversed() : ascending;
        bestFirst.subList(0, bestFirst.size() - 1).forEach(this::harden);
        for (int i = 0; i < ids.size(); i++) {
            named.put(ids.get(i), bestFirst.get(i));
        }
        return named;
    }

    /// Makes a band harder to enter, or to lose.
    private void harden(Map<String, Object> band) {
        if (dice.percent(20)) {
            band.put("grace", dice.oneOf("3 days", "2 weeks", "1 month"));
        }
        if (!traits.dimensions().isEmpty() && dice.percent(50)) {
            boolean least = dice.percent(60);
            int limit = dice.between(-2, 6);
            Map<String, Object> need = PolicyText.map(least ? "at-least" : "at-most", limit);
            if (dice.percent(50)) {
                need.put("keep", least ? limit - dice.between(1, 3) : limit + dice.between(1, 3));
            }
            band.put("needs", PolicyText.map(dice.oneOf(traits.dimensions()), need));
        }
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
        List<Map<String, Object>> general = new ProvisionGenerator(dice, traits, rules).general();
        if (links != null) {
            general.addAll(links.provisions());
        }
        rest.put("general", general);
        rest.putAll(new EffectGenerator(dice, bands, rules.ids(), traits.decimals()).effects());
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
