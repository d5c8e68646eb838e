package probity.policy.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.policy.provision.General;
import probity.core.rule.Cap;
import probity.core.rule.OneAct;
import probity.core.rule.Points;
import probity.core.rule.Rule;
import probity.core.rule.Validity;
import probity.policy.CompiledPolicy;
import probity.policy.SyntheticDoor;
import probity.policy.conflict.Meeting;
import probity.policy.guard.Finding;
import probity.policy.guard.deduction.Pull;
import probity.policy.sentence.PolicySentences;
import probity.policy.sentence.Sentence;
import probity.policy.sheet.RuleSheet.Answer;
import probity.policy.sheet.RuleSheet.Found;
import probity.policy.sheet.RuleSheet.Limit;
import probity.policy.sheet.RuleSheet.Unknown;

/// Gathers what a policy says about one rule.
final class SheetMaking {

    private final Policy policy;
    private final List<Finding> findings;
    private final Locale locale;

    SheetMaking(CompiledPolicy compiled, Locale locale) {
        this.policy = SyntheticDoor.open(compiled);
        this.findings = compiled.judgement().findings();
        this.locale = locale;
    }

    Answer of(String id) {
        for (PolicyVersion version : policy.versions().reversed()) {
            Rule rule = find(version, id);
            if (rule != null) {
                return new Found(sheet(version, rule));
            }
        }
        return new Unknown(policy.versions().stream()
                .flatMap(version -> version.rules().stream().map(Rule::id))
                .distinct()
                .toList());
    }

    private static @Nullable Rule find(PolicyVersion version, String id) {
        return version.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private RuleSheet sheet(PolicyVersion version, Rule rule) {
        RecordType type = policy.types().get(rule.on());
        return new RuleSheet(
                policy,
                version,
                policy.versions().stream()
                        .filter(one -> find(one, rule.id()) != null)
                        .map(PolicyVersion::number)
                        .toList(),
                rule,
                sentences(version, rule),
                read(rule, type),
                rule.caps().stream().map(cap -> limit(version, rule, cap)).toList(),
                neighbours(version, rule, type),
                Pull.of(rule, type, version).polarities(),
                new Outcomes(version, rule, Pull.of(withoutGrade(rule), type, version)).find(),
                findings.stream().filter(one -> names(one, rule, type)).toList());
    }

    private static Rule withoutGrade(Rule rule) {
        return new Rule(
                rule.id(),
                rule.article(),
                rule.on(),
                rule.when(),
                rule.points(),
                rule.caps(),
                rule.validity(),
                rule.repair(),
                rule.dimension(),
                rule.tags(),
                rule.law(),
                null,
                rule.combination());
    }

    private List<Sentence> sentences(PolicyVersion version, Rule rule) {
        PolicySentences words = new PolicySentences(policy, version, locale);
        List<Sentence> sentences = new ArrayList<>(words.of(rule));
        Set<String> naming = naming(version.general(), rule.id());
        version.articles().forEach(article -> words.under(article.id()).stream()
                .filter(sentence -> isGeneral(sentence) && naming.contains(sentence.of()))
                .forEach(sentences::add));
        return sentences;
    }

    private static boolean isGeneral(Sentence sentence) {
        return sentence.kind() == Sentence.Kind.FREEZE
                || sentence.kind() == Sentence.Kind.EXCLUSION
                || sentence.kind() == Sentence.Kind.PUBLICATION;
    }

    /// Ids of the general provisions on results that name the rule.
    private static Set<String> naming(General general, String rule) {
        Set<String> ids = new TreeSet<>();
        general.freezes().stream()
                .filter(one -> one.rules().contains(rule) || one.during().contains(rule))
                .forEach(one -> ids.add(one.id()));
        general.exclusions().stream()
                .filter(one -> one.because().contains(rule))
                .forEach(one -> ids.add(one.id()));
        general.publishings().stream().filter(one -> one.rules().contains(rule)).forEach(one -> ids.add(one.id()));
        return ids;
    }

    private static Set<String> read(Rule rule, RecordType type) {
        Set<Integer> slots = new TreeSet<>();
        String texts = rule.when().text() + "\n" + text(rule.points());
        for (int slot = 0; slot < type.fields().size(); slot++) {
            String name = Pattern.quote(type.fields().get(slot).name());
            if (Pattern.compile("\\brecord\\." + name + "(?![\\w-])")
                    .matcher(texts)
                    .find()) {
                slots.add(slot);
            }
        }
        if (rule.points() instanceof Points.Decided decided) {
            slots.add(decided.field());
            slots.add(decided.reason());
        }
        if (rule.validity() instanceof Validity.ByValue value) {
            slots.add(value.field());
        }
        OneAct act = rule.combination().act();
        if (act != null) {
            slots.add(act.field());
        }
        slots.addAll(type.sameFact());
        Set<String> read = new TreeSet<>();
        slots.forEach(slot -> read.add(type.fields().get(slot).name()));
        return read;
    }

    private static String text(Points points) {
        return switch (points) {
            case Points.None _, Points.Fixed _, Points.Decided _ -> "";
            case Points.Computed computed -> computed.text();
            case Points.Steps steps -> steps.of().text();
            case Points.Slices slices -> slices.of().text();
            case Points.Tiers tiers -> tiers.of().text();
        };
    }

    private static Limit limit(PolicyVersion version, Rule rule, Cap cap) {
        return new Limit(
                cap,
                version.rules().stream()
                        .filter(other -> !other.id().equals(rule.id()))
                        .filter(other ->
                                other.caps().stream().anyMatch(its -> its.id().equals(cap.id())))
                        .map(Rule::id)
                        .toList());
    }

    private static List<Neighbour> neighbours(PolicyVersion version, Rule rule, RecordType type) {
        return version.rules().stream()
                .filter(other -> other.on() == rule.on() && !other.id().equals(rule.id()))
                .map(other -> new Neighbour(other, Meeting.of(rule, other, type)))
                .toList();
    }

    /// A finding names what it is about in its sentence.
    private static boolean names(Finding finding, Rule rule, RecordType type) {
        return finding.sentence().contains("`" + rule.id() + "`")
                || finding.sentence().contains("`" + type.name() + "`");
    }
}
