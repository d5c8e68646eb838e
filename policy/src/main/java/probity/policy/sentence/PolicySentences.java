package probity.policy.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import probity.core.policy.ListDefinition;
import probity.core.policy.Measure;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.rule.Rule;

/// How one version of a policy is applied, in plain sentences of one language.
public final class PolicySentences {

    private final PolicyVersion version;
    private final RuleSentences rules;
    private final ProvisionSentences provisions;

    public PolicySentences(Policy policy, PolicyVersion version, Locale locale) {
        this.version = version;
        Names names = new Names(locale.getLanguage());
        Wording wording = Wording.in(locale);
        this.rules = new RuleSentences(policy, version, names, wording);
        this.provisions = new ProvisionSentences(version, names, wording);
    }

    /// Everything that stands under the article called `id`: rules, lists, benefits, then measures.
    public List<Sentence> under(String id) {
        List<Sentence> sentences = new ArrayList<>();
        version.rules().stream().filter(rule -> rule.article().equals(id)).forEach(rule -> sentences.addAll(of(rule)));
        version.lists().stream()
                .filter(list -> list.article().equals(id))
                .map(this::of)
                .forEach(sentences::add);
        version.measures().stream()
                .filter(measure -> measure.terms().article().equals(id))
                .map(this::of)
                .forEach(sentences::add);
        return sentences;
    }

    public List<Sentence> of(Rule rule) {
        return rules.of(rule);
    }

    public Sentence of(ListDefinition list) {
        return provisions.of(list);
    }

    public Sentence of(Measure measure) {
        return provisions.of(measure);
    }
}
