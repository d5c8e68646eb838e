package probity.policy.sentence;

import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.provision.CarryOver;
import probity.core.policy.provision.Exclusion;
import probity.core.policy.provision.Freeze;
import probity.core.policy.provision.Propagation;
import probity.core.policy.provision.Publishing;
import probity.core.rule.Rule;

/// Provisions that govern many rules at once, or the whole result.
///
/// Those that say how a rule combines with others (one act, repetition, lengths, repair) are told at the rules they
/// reach, where a reader needs them, and are named in the article by the rules they reach.
final class GeneralSentences {

    private final Policy policy;
    private final PolicyVersion version;
    private final Names names;
    private final Wording wording;

    GeneralSentences(Policy policy, PolicyVersion version, Names names, Wording wording) {
        this.policy = policy;
        this.version = version;
        this.names = names;
        this.wording = wording;
    }

    List<Sentence> under(String article) {
        List<Sentence> sentences = new ArrayList<>();
        reaching(article, sentences);
        version.general().freezes().stream()
                .filter(one -> one.article().equals(article))
                .forEach(one -> sentences.add(of(one)));
        version.general().exclusions().stream()
                .filter(one -> one.article().equals(article))
                .forEach(one -> sentences.add(of(one)));
        version.general().publishings().stream()
                .filter(one -> one.article().equals(article))
                .forEach(one -> sentences.addAll(of(one)));
        version.general().carryOvers().stream()
                .filter(one -> one.article().equals(article))
                .forEach(one -> sentences.add(of(one)));
        version.general().propagations().stream()
                .filter(one -> one.article().equals(article))
                .forEach(one -> sentences.add(of(one)));
        return sentences;
    }

    /// One act and repetition, said once where they are provided for.
    private void reaching(String article, List<Sentence> sentences) {
        Set<String> said = new TreeSet<>();
        for (Rule rule : version.rules()) {
            if (rule.combination().act() != null
                    && rule.combination().act().article().equals(article)
                    && said.add(rule.combination().act().provision())) {
                sentences.add(wording.sentence(
                        Sentence.Kind.ACT, rule.combination().act().provision(), "act.general"));
            }
            if (rule.combination().repeat() != null
                    && rule.combination().repeat().article().equals(article)
                    && said.add(rule.combination().repeat().provision())) {
                sentences.add(wording.sentence(
                        Sentence.Kind.REPEAT,
                        rule.combination().repeat().provision(),
                        rule.combination().repeat().grows() ? "repeat.general.grows" : "repeat.general",
                        wording.number(rule.combination().repeat().times(), 0),
                        wording.number(rule.combination().repeat().most(), 0)));
            }
        }
    }

    private Sentence of(Freeze freeze) {
        String rules = rules(freeze.rules());
        return freeze.during().isEmpty()
                ? wording.sentence(Sentence.Kind.FREEZE, freeze.id(), "freeze.grade", rules)
                : wording.sentence(Sentence.Kind.FREEZE, freeze.id(), "freeze", rules, rules(freeze.during()));
    }

    private Sentence of(Exclusion exclusion) {
        String key = exclusion.suspends() ? "suspended" : "excluded";
        return wording.sentence(
                Sentence.Kind.EXCLUSION,
                exclusion.id(),
                key,
                names.text(exclusion.title()),
                rules(exclusion.because()));
    }

    private List<Sentence> of(Publishing publishing) {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(publication(publishing, "minor", publishing.minor()));
        sentences.add(publication(publishing, "general", publishing.general()));
        sentences.add(publication(publishing, "serious", publishing.serious()));
        return sentences;
    }

    private Sentence publication(Publishing publishing, String gravity, Publishing.@Nullable Display display) {
        String rules = rules(publishing.rules());
        return display == null
                ? wording.sentence(Sentence.Kind.PUBLICATION, publishing.id(), "publication.never." + gravity, rules)
                : wording.sentence(
                        Sentence.Kind.PUBLICATION,
                        publishing.id(),
                        "publication." + gravity,
                        rules,
                        wording.period(display.least()),
                        wording.period(display.most()));
    }

    private Sentence of(CarryOver carry) {
        List<String> days = carry.on().stream().map(this::day).toList();
        String only = wording.join(new TreeSet<>(carry.only()).stream().toList(), "list.or");
        String key = carry.score() ? "carry-over.score" : only.isEmpty() ? "carry-over.band" : "carry-over.only";
        return wording.sentence(
                Sentence.Kind.CROSSING,
                carry.id(),
                key,
                Names.spaced(carry.programme()),
                wording.join(days, "list.and"),
                names.type(policy.types().get(carry.makes())),
                only);
    }

    private Sentence of(Propagation propagation) {
        String except = ExpressionWords.of(wording, propagation.except());
        return wording.sentence(
                Sentence.Kind.CROSSING,
                propagation.id(),
                except.isEmpty() ? "propagation" : "propagation.except",
                Names.spaced(propagation.records()),
                Names.spaced(propagation.programme()),
                names.type(policy.types().get(propagation.makes())),
                Names.spaced(propagation.along()),
                except);
    }

    private String day(MonthDay day) {
        return day.format(DateTimeFormatter.ofPattern(wording.say("month-day"), Locale.of(wording.language())));
    }

    /// More rules than a sentence can hold are given by their number.
    private String rules(Set<String> ids) {
        List<String> spaced = new TreeSet<>(ids).stream().map(Names::spaced).toList();
        return spaced.size() > 6
                ? wording.say("rules.many", wording.number(spaced.size(), 0))
                : wording.join(spaced, "list.and");
    }
}
