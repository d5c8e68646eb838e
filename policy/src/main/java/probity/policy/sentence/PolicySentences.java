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
    private final Names names;
    private final Wording wording;
    private final VersionSentences head;
    private final RecordSentences records;
    private final RuleSentences rules;
    private final ProvisionSentences provisions;
    private final GeneralSentences general;
    private final ScaleSentences scale;

    public PolicySentences(Policy policy, PolicyVersion version, Locale locale) {
        this.version = version;
        Names names = new Names(locale.getLanguage());
        Wording wording = Wording.in(locale);
        this.names = names;
        this.wording = wording;
        this.head = new VersionSentences(policy, version, wording);
        this.records = new RecordSentences(policy, version, names, wording);
        this.rules = new RuleSentences(policy, version, names, wording);
        this.provisions = new ProvisionSentences(version, names, wording);
        this.general = new GeneralSentences(policy, version, names, wording);
        this.scale = new ScaleSentences(policy, version, names, wording);
    }

    /// What holds for the version as a whole: its language, the records before it, the days on which people work.
    public List<Sentence> ofVersion() {
        return head.all();
    }

    /// Everything that stands under the article called `id`: rules, the records they are about, lists, benefits,
    /// measures, each with its law, then general provisions.
    public List<Sentence> under(String id) {
        List<Sentence> sentences = new ArrayList<>();
        version.rules().stream().filter(rule -> rule.article().equals(id)).forEach(rule -> {
            sentences.addAll(of(rule));
            sentences.addAll(law(rule.id(), names.rule(rule), rule.law()));
        });
        sentences.addAll(records.under(id));
        version.lists().stream().filter(list -> list.article().equals(id)).forEach(list -> {
            sentences.add(of(list));
            sentences.addAll(provisions.around(list));
            sentences.addAll(law(list.id(), names.text(list.title()), list.law()));
        });
        version.measures().stream()
                .filter(measure -> measure.terms().article().equals(id))
                .forEach(measure -> {
                    sentences.add(of(measure));
                    sentences.addAll(provisions.around(measure));
                    Measure.Terms terms = measure.terms();
                    sentences.addAll(law(terms.id(), names.title(terms), terms.law()));
                });
        sentences.addAll(general.under(id));
        return sentences;
    }

    private List<Sentence> law(String of, String name, String law) {
        return law.isEmpty()
                ? List.of()
                : List.of(wording.sentence(Sentence.Kind.LAW, of, "law", Names.small(name), law));
    }

    /// How the score is made up and shown, and what each band asks for beyond points.
    public List<Sentence> ofScale() {
        return scale.all();
    }

    public List<Sentence> of(Rule rule) {
        return rules.of(rule);
    }

    /// What must come about before the effect of `rule` ends early, besides the record that ends it; empty when nothing
    /// else is asked for, or nothing ends it.
    public List<Sentence> repairing(Rule rule) {
        return of(rule).stream()
                .filter(sentence -> sentence.kind() == Sentence.Kind.REPAIR)
                .skip(1)
                .toList();
    }

    public Sentence of(ListDefinition list) {
        return provisions.of(list);
    }

    public Sentence of(Measure measure) {
        return provisions.of(measure);
    }
}
