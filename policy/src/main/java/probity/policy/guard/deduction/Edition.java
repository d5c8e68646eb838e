package probity.policy.guard.deduction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.policy.Source;
import probity.core.rule.Rule;
import probity.policy.guard.taxonomy.Gravity;
import probity.policy.guard.taxonomy.GuardSubject;
import probity.policy.guard.taxonomy.SourceKind;

/// One version of a policy with its text. What is asked for each rule is looked up: a version may have thousands.
final class Edition {

    private final Policy policy;
    private final PolicyVersion version;
    private final Written written;

    private final Map<String, Pull> pulls = new HashMap<>();
    private final Map<Integer, List<Rule>> reading = new HashMap<>();
    private final Map<String, String> laws = new HashMap<>();

    /// Rules of the version that it follows; null for the first.
    private final @Nullable Map<String, Rule> earlier;

    /// @param before the version that it follows; null for the first
    Edition(Policy policy, PolicyVersion version, @Nullable PolicyVersion before, Written written) {
        this.policy = policy;
        this.version = version;
        this.written = written;
        for (Rule rule : version.rules()) {
            pulls.put(rule.id(), Pull.of(rule, type(rule), version));
            reading.computeIfAbsent(rule.on(), type -> new ArrayList<>()).add(rule);
        }
        version.articles().forEach(article -> laws.put(article.id(), article.law()));
        earlier = before == null
                ? null
                : before.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    }

    PolicyVersion version() {
        return version;
    }

    Written written() {
        return written;
    }

    /// The kind of its subjects.
    GuardSubject subject() {
        return GuardSubject.valueOf(version.heading().subjects().kind().name());
    }

    RecordType type(Rule rule) {
        return policy.types().get(rule.on());
    }

    Pull pull(Rule rule) {
        return Objects.requireNonNull(pulls.get(rule.id()), rule::id);
    }

    /// The record types that this version declares, each with the rules that read it.
    Map<RecordType, List<Rule>> types() {
        Map<RecordType, List<Rule>> types = new LinkedHashMap<>();
        for (int i = 0; i < policy.types().size(); i++) {
            if (written.has("records", policy.types().get(i).name())) {
                types.put(policy.types().get(i), reading.getOrDefault(i, List.of()));
            }
        }
        return types;
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
        return laws.getOrDefault(id, "");
    }

    /// Whether `rule` reaches facts from before it was in force: the version applies to the past, and the one before
    /// had no rule that does the same.
    boolean isRetroactive(Rule rule) {
        return version.appliesToPast() && earlier != null && !sameEffect(rule, earlier.get(rule.id()));
    }

    private static boolean sameEffect(Rule rule, @Nullable Rule other) {
        return other != null
                && rule.on() == other.on()
                && rule.points().equals(other.points())
                && rule.when().equals(other.when())
                && rule.validity().equals(other.validity())
                && rule.combination().equals(other.combination())
                && Objects.equals(rule.grade(), other.grade());
    }
}
