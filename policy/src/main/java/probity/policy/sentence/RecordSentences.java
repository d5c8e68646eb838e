package probity.policy.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.policy.RecordType.Gravity;
import probity.core.rule.Rule;

/// How grave records are and on what law they rest, told where a version first has a rule about them.
final class RecordSentences {

    private final Policy policy;
    private final PolicyVersion version;
    private final Names names;
    private final Wording wording;
    private final FigureSentences figures;

    RecordSentences(Policy policy, PolicyVersion version, Names names, Wording wording) {
        this.policy = policy;
        this.version = version;
        this.names = names;
        this.wording = wording;
        this.figures = new FigureSentences(version, wording);
    }

    List<Sentence> under(String article) {
        List<Sentence> sentences = new ArrayList<>();
        Set<Integer> met = new TreeSet<>();
        for (Rule rule : version.rules()) {
            if (met.add(rule.on()) && rule.article().equals(article)) {
                sentences.addAll(of(policy.types().get(rule.on())));
            }
        }
        return sentences;
    }

    private List<Sentence> of(RecordType type) {
        List<Sentence> sentences = new ArrayList<>();
        List<Gravity> gravity = type.classification().gravity();
        if (!gravity.isEmpty()) {
            String key = gravity.getFirst().when().text().isEmpty() ? "gravity.is" : "gravity.by";
            String how = gravity.stream().map(this::line).collect(Collectors.joining("; "));
            String first = wording.say("gravity." + gravity.getFirst().is());
            sentences.add(wording.sentence(
                    Sentence.Kind.GRAVITY, type.name(), key, names.type(type), key.equals("gravity.is") ? first : how));
            sentences.addAll(figures.named(
                    type.name(), gravity.stream().map(one -> one.when().text()).toList()));
        }
        if (!type.classification().law().isEmpty()) {
            sentences.add(wording.sentence(
                    Sentence.Kind.LAW,
                    type.name(),
                    "law.records",
                    names.type(type),
                    type.classification().law()));
        }
        return sentences;
    }

    private String line(Gravity gravity) {
        String is = wording.say("gravity." + gravity.is());
        return gravity.when().text().isEmpty()
                ? wording.say("gravity.otherwise", is)
                : wording.say(
                        "gravity.when",
                        is,
                        ExpressionWords.of(wording, gravity.when().text()));
    }
}
