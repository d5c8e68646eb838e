package probity.policy.guard.deduction;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Article;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.policy.Source;
import probity.core.rule.Rule;
import probity.policy.guard.taxonomy.Gravity;
import probity.policy.guard.taxonomy.GuardSubject;
import probity.policy.guard.taxonomy.SourceKind;

/// One version of a policy with its text.
///
/// @param before the version that it follows; null for the first
record Edition(
        Policy policy, PolicyVersion version, @Nullable PolicyVersion before, Written written) {

    /// The kind of its subjects.
    GuardSubject subject() {
        return GuardSubject.valueOf(version.heading().subjects().kind().name());
    }

    RecordType type(Rule rule) {
        return policy.types().get(rule.on());
    }

    Pull pull(Rule rule) {
        return Pull.of(rule, type(rule), version);
    }

    /// The record types that this version declares.
    List<RecordType> types() {
        return policy.types().stream()
                .filter(type -> written.has("records", type.name()))
                .toList();
    }

    /// The gravities that records of `type` can have. Conditions on gravity are not weighed against those of rules.
    List<Gravity> gravities(RecordType type) {
        List<RecordType.Gravity> stated = type.classification().gravity();
        Set<Gravity> gravities = EnumSet.noneOf(Gravity.class);
        stated.forEach(one -> gravities.add(Gravity.of(one.is())));
        if (stated.isEmpty() || !stated.getLast().when().text().isEmpty()) {
            gravities.add(Gravity.NONE);
        }
        return List.copyOf(gravities);
    }

    /// The least of them, to which every effect must be fit.
    Gravity gravity(RecordType type) {
        return gravities(type).stream().min(Comparator.naturalOrder()).orElse(Gravity.NONE);
    }

    /// The kinds of the sources that may send `type`, each once; an empty word for a source that states none.
    ///
    /// A derived record is as good as a verified one when it carries over the subject's own result, provisional
    /// when it comes from another subject, and a guess when it comes from the scores of others.
    List<String> sourceKinds(RecordType type) {
        return switch (type.derived()) {
            case NONE -> sentBy(type);
            case CARRY_OVER -> List.of(SourceKind.VERIFIED.name());
            case PROPAGATION -> List.of(SourceKind.AUTH_PROV.name());
            case OTHERS_SCORES, RANK -> List.of(SourceKind.INFERRED.name());
        };
    }

    private List<String> sentBy(RecordType type) {
        return version.sources().stream()
                .filter(source -> type.sources().contains(source.id()))
                .map(Source::kind)
                .distinct()
                .toList();
    }

    /// `CONSENT`, `STATUTE`, another basis in capital letters, or empty when none is stated.
    String basis() {
        String basis = version.heading().subjects().basis();
        return (basis.startsWith("statute:") ? "statute" : basis).toUpperCase(Locale.ROOT);
    }

    /// Whether a statute is cited by one of `laws`, by the article `article`, or for the programme as a whole.
    boolean citesLaw(String article, List<String> laws) {
        return basis().equals("STATUTE")
                || !lawOf(article).isEmpty()
                || laws.stream().anyMatch(law -> !law.isEmpty());
    }

    /// What the article `id` names as its law; empty when it names none.
    String lawOf(String id) {
        return version.articles().stream()
                .filter(article -> article.id().equals(id))
                .map(Article::law)
                .findFirst()
                .orElse("");
    }

    /// Whether `rule` reaches facts from before it was in force: the version applies to the past, and the one before
    /// had no rule that does the same.
    boolean isRetroactive(Rule rule) {
        PolicyVersion earlier = before;
        return version.appliesToPast()
                && earlier != null
                && earlier.rules().stream().noneMatch(other -> sameEffect(rule, other));
    }

    private static boolean sameEffect(Rule rule, Rule other) {
        return rule.id().equals(other.id())
                && rule.on() == other.on()
                && rule.points().equals(other.points())
                && rule.when().equals(other.when())
                && rule.validity().equals(other.validity())
                && rule.combination().equals(other.combination())
                && Objects.equals(rule.grade(), other.grade());
    }
}
