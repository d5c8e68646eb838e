package probity.policy.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import probity.policy.guard.facts.PolicyFacts;
import probity.policy.guard.facts.StatedEffect;
import probity.policy.guard.rule.Concern;
import probity.policy.guard.rule.EffectRules;
import probity.policy.guard.rule.PolicyRules;
import probity.policy.guard.rule.RuleRow;
import probity.policy.guard.rule.RuleTable;

/// Judges policies. A pure function: the same facts give the same findings, whoever asks and whenever.
///
/// The world of the guard is closed: what its taxonomy lacks is refused.
public final class Guard {

    /// Version of taxonomy, table and predicates; a change of any of them is a new one.
    public static final int VERSION = 2;

    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");
    private static final Guard SHIPPED = new Guard(RuleTable.shipped(VERSION));

    private final RuleTable table;

    Guard(RuleTable table) {
        this.table = table;
    }

    /// The guard with the rules that ship with it.
    public static Guard shipped() {
        return SHIPPED;
    }

    public RuleTable table() {
        return table;
    }

    /// Judges a policy by its record types with their effects, and as a whole.
    public Judgement judge(Collection<StatedEffect> effects, PolicyFacts policy) {
        Set<Finding> findings = new LinkedHashSet<>();
        add(policy, findings);
        effects.forEach(effect -> add(effect, findings));
        return judgement(findings);
    }

    /// Judges one record type with one effect.
    public Judgement judge(StatedEffect effect) {
        Set<Finding> findings = new LinkedHashSet<>();
        add(effect, findings);
        return judgement(findings);
    }

    /// Judges what concerns the policy as a whole.
    public Judgement judge(PolicyFacts policy) {
        Set<Finding> findings = new LinkedHashSet<>();
        add(policy, findings);
        return judgement(findings);
    }

    private void add(StatedEffect effect, Set<Finding> findings) {
        EffectRules.concerns(effect, table).forEach((row, concern) -> findings.add(finding(row, concern)));
    }

    private void add(PolicyFacts policy, Set<Finding> findings) {
        PolicyRules.concerns(policy, table)
                .forEach((row, concerns) -> concerns.forEach(concern -> findings.add(finding(row, concern))));
    }

    private Judgement judgement(Set<Finding> findings) {
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        table.ids().forEach(id -> byRule.put(id, new ArrayList<>()));
        findings.forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                .add(finding));
        List<Finding> ordered = byRule.values().stream().flatMap(List::stream).toList();
        return new Judgement(ordered, ordered, VERSION, table.hash());
    }

    private static Finding finding(RuleRow row, Concern concern) {
        return new Finding(
                row.id(),
                row.verdict(),
                concern.place(),
                row.law(),
                fill(row.sentence(), concern.words()),
                fill(row.cure(), concern.words()),
                row.closing());
    }

    /// `sentence` with its names in braces filled in, once: what is filled in is not looked at again.
    private static String fill(String sentence, Map<String, String> words) {
        return NAME.matcher(sentence)
                .replaceAll(name -> Matcher.quoteReplacement(words.getOrDefault(name.group(1), name.group())));
    }
}
