package probity.verify.oracle.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A percentile for a generated policy, and other subjects to stand among.
final class Ranks {

    private static final List<String> WORDS = List.of("a", "b", "c", "L1", "L2", "L3", "red", "green", "blue");

    private final Dice dice;
    private final List<Map<String, Object>> versions = new ArrayList<>();
    /// By name, the values that make a group.
    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    /// @param plain versions that declare none
    Ranks(Dice dice, List<Map<String, Object>> plain) {
        this.dice = dice;
        choose(plain.getFirst());
        for (Map<String, Object> version : plain) {
            Map<String, Object> scale = copy(version.get("score"));
            scale.put(
                    "percentile",
                    groups.isEmpty()
                            ? PolicyText.map("shown-to", "self")
                            : PolicyText.map("shown-to", "self", "groups", List.copyOf(groups.keySet())));
            Map<String, Object> ranked = new LinkedHashMap<>(version);
            ranked.put("score", scale);
            versions.add(ranked);
        }
    }

    /// The same question where the policy declares the percentile.
    GeneratedCase declared(GeneratedCase asked) {
        return asked.with(versions, asked.records());
    }

    /// About as many as make the least group that has a share, or the least two, often with the same values.
    List<Map<String, String>> others() {
        List<Map<String, String>> others = new ArrayList<>();
        int count = dice.percent(60) ? dice.between(16, 26) : dice.between(1, 12);
        // Half of them in one group each, so that both sides of the least number are met.
        List<String> usual = groups.values().stream().map(dice::oneOf).toList();
        int likely = dice.oneOf(List.of(0, 45, 55, 100));
        for (; count > 0; count--) {
            Map<String, String> other = new LinkedHashMap<>();
            other.put("score", String.valueOf(dice.between(-9, 25)));
            int at = 0;
            for (Map.Entry<String, List<String>> group : groups.entrySet()) {
                String value = dice.percent(likely) ? usual.get(at) : dice.oneOf(group.getValue());
                at++;
                if (likely == 100 || dice.percent(85)) {
                    other.put(group.getKey(), value);
                }
            }
            others.add(other);
        }
        return others;
    }

    /// Some of the fields that can make a group.
    @SuppressWarnings("unchecked") // trees are maps and lists, as the generator builds them
    private void choose(Map<String, Object> version) {
        Map<String, Object> article = ((List<Map<String, Object>>) version.get("articles")).getFirst();
        copy(article.get("records")).forEach((type, declared) -> {
            Object fields = copy(declared).getOrDefault("fields", Map.of());
            copy(fields).forEach((field, terms) -> {
                String kind = copy(terms).get("type").toString();
                int first = field.equals("grade") ? 0 : kind.equals("code") ? 3 : 6;
                if ((kind.equals("code") || kind.equals("one-of")) && dice.percent(70)) {
                    groups.put(type + "." + field, WORDS.subList(first, first + 3));
                }
            });
        });
    }

    @SuppressWarnings("unchecked") // as above
    private static Map<String, Object> copy(Object tree) {
        return new LinkedHashMap<>((Map<String, Object>) tree);
    }
}
