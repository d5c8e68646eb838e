package probity.policy.guard.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import probity.policy.diagnostic.Place;
import probity.policy.guard.facts.EffectFacts;
import probity.policy.guard.facts.StatedEffect;
import probity.policy.guard.taxonomy.Category;
import probity.policy.guard.taxonomy.Context;
import probity.policy.guard.taxonomy.Effect;
import probity.policy.guard.taxonomy.GuardSubject;
import probity.policy.guard.taxonomy.SourceKind;
import probity.policy.guard.taxonomy.Titles;

/// Every rule about one record type with one effect, by its id.
public final class EffectRules {

    /// The rule about words that the taxonomy lacks; where it speaks, no other can judge.
    static final String UNKNOWN_WORD = "TAX-1";

    static final Map<String, EffectRule> BY_ID = all();

    private EffectRules() {}

    private static Map<String, EffectRule> all() {
        Map<String, EffectRule> all = new LinkedHashMap<>();
        all.putAll(SubjectRules.BY_ID);
        all.putAll(CategoryRules.BY_ID);
        all.putAll(LinkRules.BY_ID);
        all.putAll(SourceRules.BY_ID);
        all.putAll(ContextRules.BY_ID);
        all.putAll(BurdenRules.BY_ID);
        all.putAll(RetentionRules.BY_ID);
        all.putAll(PublicationRules.BY_ID);
        return all;
    }

    /// What the rules of `table` have against `stated`, by rule.
    ///
    /// @return in the order of the table; rules with nothing to say are missing
    public static Map<RuleRow, Concern> concerns(StatedEffect stated, RuleTable table) {
        EffectFacts facts = stated.known();
        Map<RuleRow, Concern> concerns = new LinkedHashMap<>();
        for (RuleRow row : table.rows()) {
            boolean speaks = facts == null
                    ? row.id().equals(UNKNOWN_WORD)
                    : BY_ID.containsKey(row.id()) && BY_ID.get(row.id()).judge(facts) == row.verdict();
            if (speaks) {
                concerns.put(row, new Concern(row.verdict(), place(row, stated), words(stated)));
            }
        }
        return concerns;
    }

    /// What is unknown in a provision alone is shown there.
    private static Place place(RuleRow row, StatedEffect stated) {
        List<StatedEffect.Unknown> unknown = stated.unknown();
        boolean ofEffect = unknown.isEmpty()
                ? row.about().equals("effect")
                : unknown.stream().allMatch(StatedEffect.Unknown::ofEffect);
        return ofEffect ? stated.places().effect() : stated.places().record();
    }

    private static Map<String, String> words(StatedEffect stated) {
        EffectFacts facts = stated.known();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("record", stated.places().type());
        words.put("provision", stated.places().provision());
        words.put("months", Integer.toString(stated.months()));
        words.put("unknown", unknown(stated));
        if (facts != null) {
            words.putAll(titles(facts));
        }
        return words;
    }

    private static String unknown(StatedEffect stated) {
        return stated.unknown().stream()
                .map(one -> said(one.word(), one.among().nearest(one.word())))
                .collect(Collectors.joining(", "));
    }

    /// An unknown word, with the one that was probably meant.
    static String said(String word, String nearest) {
        return (word.isEmpty() ? "(not stated)" : word) + (nearest.isEmpty() ? "" : " (did you mean " + nearest + "?)");
    }

    private static Map<String, String> titles(EffectFacts facts) {
        GuardSubject subject = facts.subject();
        Category category = facts.category();
        Context from = facts.recordContext();
        Context to = facts.effectContext();
        SourceKind source = facts.source();
        Effect effect = facts.effect();
        return Map.of(
                "subject", Titles.of(subject),
                "category", Titles.of(category) + " (" + category.id() + ")",
                "record-context", Titles.of(from) + " (" + from + ")",
                "effect-context", Titles.of(to) + " (" + to + ")",
                "source", Titles.of(source) + " (" + source + ")",
                "effect", Titles.of(effect) + " (" + effect.id() + ")",
                "severity", Integer.toString(effect.severity()),
                "gravity", Integer.toString(facts.gravity().number()));
    }
}
