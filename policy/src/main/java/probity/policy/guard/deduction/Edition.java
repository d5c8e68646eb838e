package probity.policy.guard.deduction;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.rule.Rule;
import probity.policy.guard.taxonomy.Gravity;
import probity.policy.guard.taxonomy.GuardSubject;

/// One version of a policy with its text, by itself. What is asked for each rule is looked up: a version may have
/// thousands.
final class Edition {

    private final Policy policy;
    private final PolicyVersion version;
    private final Written written;

    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, String> laws = new HashMap<>();

    private final @Nullable Edition before;

    /// @param before the version that it follows; null for the first
    Edition(Policy policy, PolicyVersion version, @Nullable Edition before, Written written) {
        this.policy = policy;
        this.version = version;
        this.written = written;
        this.before = before;
        version.rules().forEach(rule -> rules.put(rule.id(), rule));
        version.articles().forEach(article -> laws.put(article.id(), article.law()));
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

    /// The record types that this version declares.
    List<RecordType> types() {
        return policy.types().stream()
                .filter(type -> written.has("records", type.name()))
                .toList();
    }

    /// The version that it follows; null for the first.
    @Nullable
    Edition before() {
        return before;
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
        return version.appliesToPast() && before != null && !sameEffect(rule, before.rules.get(rule.id()));
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
