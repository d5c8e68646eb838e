package probity.policy.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import probity.core.policy.Article;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.rule.Cap;
import probity.core.rule.Rule;
import probity.policy.CompiledPolicy;
import probity.policy.guard.Finding;
import probity.policy.guard.taxonomy.Polarity;
import probity.policy.sentence.Sentence;

/// Everything about one rule.
///
/// @param policy with all its versions
/// @param version the last one that has the rule
/// @param versions numbers of all versions that have it
/// @param sentences what it does, and the general provisions that name it
/// @param read names of the fields it reads
/// @param limits its own and shared ones
/// @param neighbours the other rules on the same record type, in the order of the document
/// @param pull to which sides of the scale it moves a subject; NEUTRAL alone for none
/// @param outcomes what it can lead to
/// @param findings what the guard has against it or against its record type
public record RuleSheet(
        Policy policy,
        PolicyVersion version,
        List<Integer> versions,
        Rule rule,
        List<Sentence> sentences,
        Set<String> read,
        List<Limit> limits,
        List<Neighbour> neighbours,
        Set<Polarity> pull,
        List<Outcome> outcomes,
        List<Finding> findings) {

    public RuleSheet {
        versions = List.copyOf(versions);
        sentences = List.copyOf(sentences);
        read = Set.copyOf(read);
        limits = List.copyOf(limits);
        neighbours = List.copyOf(neighbours);
        pull = Set.copyOf(pull);
        outcomes = List.copyOf(outcomes);
        findings = List.copyOf(findings);
    }

    /// @param sharedWith ids of the other rules that use it up
    public record Limit(Cap cap, List<String> sharedWith) {
        public Limit {
            sharedWith = List.copyOf(sharedWith);
        }
    }

    /// What came of asking.
    public sealed interface Answer {}

    public record Found(RuleSheet sheet) implements Answer {}

    /// @param known ids of the rules of all versions, each once
    public record Unknown(List<String> known) implements Answer {
        public Unknown {
            known = List.copyOf(known);
        }
    }

    /// The sheet of the rule called `id`. Of a refused policy too: nothing is evaluated.
    public static Answer of(CompiledPolicy compiled, String id, Locale locale) {
        return new SheetMaking(compiled, locale).of(id);
    }

    public Article article() {
        return version.article(rule.article());
    }

    /// The record type that it reads.
    public RecordType type() {
        return policy.types().get(rule.on());
    }
}
