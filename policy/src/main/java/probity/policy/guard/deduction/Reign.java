package probity.policy.guard.deduction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import probity.core.policy.Policy;
import probity.core.policy.RecordType;
import probity.core.policy.Source;
import probity.core.rule.Rule;
import probity.policy.guard.taxonomy.Gravity;
import probity.policy.guard.taxonomy.SourceKind;

/// The days on which one version is in force.
///
/// Scale, bands, lists, benefits and measures are that version's own. The rules are more: a fact keeps the value that
/// the version of its date gave it (docs/reference/evaluation.md, section 2.1). Were a version judged by its own rules
/// alone, a policy that is refused in one file could be brought in by two.
final class Reign {

    private final Edition edition;
    /// All versions up to the reigning one, the first one first.
    private final List<Edition> until;

    private final List<CountingRule> rules = new ArrayList<>();
    private final List<CountingRule> remembered = new ArrayList<>();

    private Reign(List<Edition> until) {
        this.until = List.copyOf(until);
        this.edition = until.getLast();
        boolean ruled = false;
        Set<Repeated> known = new HashSet<>();
        for (Edition of : until.reversed()) {
            List<CountingRule> found = countingIn(of, known);
            if (!ruled) {
                found.stream()
                        .filter(one -> of == edition || !isForgotten(one.rule(), of))
                        .forEach(rules::add);
            }
            remembered.addAll(found);
            // It rules all that the versions before it ruled.
            ruled |= of.version().appliesToPast();
        }
    }

    /// The reigns of all versions.
    ///
    /// @param written the texts of the versions, in the order of [Policy#versions]
    static List<Reign> of(Policy policy, List<Written> written) {
        List<Edition> editions = new ArrayList<>();
        List<Reign> reigns = new ArrayList<>();
        for (int i = 0; i < policy.versions().size(); i++) {
            Edition before = i == 0 ? null : editions.getLast();
            editions.add(new Edition(policy, policy.versions().get(i), before, written.get(i)));
            reigns.add(new Reign(editions));
        }
        return reigns;
    }

    /// A rule that a later version repeats to the letter and under the same law is judged once.
    private List<CountingRule> countingIn(Edition of, Set<Repeated> known) {
        List<CountingRule> found = new ArrayList<>();
        for (Rule rule : of.version().rules()) {
            if (!known.contains(Repeated.of(rule, of))) {
                found.add(new CountingRule(rule, of, Pull.of(rule, of.type(rule), edition.version())));
            }
        }
        found.forEach(one -> known.add(Repeated.of(one.rule(), of)));
        return found;
    }

    /// Whether the last fact that `rule` valued was forgotten before the reign began.
    private boolean isForgotten(Rule rule, Edition of) {
        int months = Months.longest(rule);
        if (months == 0 || of.type(rule).continuing()) {
            return false;
        }
        LocalDate end = until.get(until.indexOf(of) + 1).version().inForce();
        return end.plusMonths(months).isBefore(edition.version().inForce());
    }

    private record Repeated(Rule rule, String law, String lawOfType, List<Gravity> gravities) {
        static Repeated of(Rule rule, Edition of) {
            RecordType type = of.type(rule);
            return new Repeated(rule, of.lawOf(rule.article()), of.lawOf(type), of.gravities(type));
        }
    }

    /// The reigning version.
    Edition edition() {
        return edition;
    }

    /// Every rule that values facts on these days: the reigning version's in their order, then those of earlier ones.
    List<CountingRule> rules() {
        return List.copyOf(rules);
    }

    /// The same with the rules of versions that another one took over: a band with hysteresis or grace, and a
    /// list with a length of stay, are carried on from days on which those ruled.
    List<CountingRule> remembered() {
        return List.copyOf(remembered);
    }

    /// The record types of these days, each with the rules that read it: all that the reigning version declares, and
    /// those of earlier ones that a rule still reads.
    Map<RecordType, List<CountingRule>> types() {
        Map<RecordType, List<CountingRule>> types = new LinkedHashMap<>();
        edition.types().forEach(type -> types.put(type, new ArrayList<>()));
        for (CountingRule rule : rules) {
            types.computeIfAbsent(edition.type(rule.rule()), _ -> new ArrayList<>())
                    .add(rule);
        }
        return types;
    }

    /// The kinds of the sources that may send `type`, or could under an earlier version, each once.
    ///
    /// A derived record is as good as a verified one when it carries over the subject's own result, provisional
    /// when it comes from another subject, and a guess when it comes from the scores of others.
    Set<String> sourceKinds(RecordType type) {
        Set<String> kinds = sentBy(type);
        switch (type.derived()) {
            case NONE -> {}
            case CARRY_OVER -> kinds.add(SourceKind.VERIFIED.name());
            case PROPAGATION -> kinds.add(SourceKind.AUTH_PROV.name());
            case OTHERS_SCORES, RANK -> kinds.add(SourceKind.INFERRED.name());
        }
        return kinds;
    }

    private Set<String> sentBy(RecordType type) {
        Set<String> kinds = new LinkedHashSet<>();
        for (Edition one : until) {
            Set<String> senders = one.written().declaration(type.name()).from();
            one.version().sources().stream()
                    .filter(source -> senders.contains(source.id()))
                    .map(Source::kind)
                    .forEach(kinds::add);
        }
        return kinds;
    }
}
