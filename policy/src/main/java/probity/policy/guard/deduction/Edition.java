package probity.policy.guard.deduction;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    private final Map<String, String> laws = new HashMap<>();

    private final Map<String, Boolean> retroactive = new HashMap<>();
    private final @Nullable Edition before;

    /// @param before the version that it follows; null for the first
    Edition(Policy policy, PolicyVersion version, @Nullable Edition before, Written written) {
        this.policy = policy;
        this.version = version;
        this.written = written;
        this.before = before;
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

    RecordType type(int index) {
        return policy.types().get(index);
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

    /// The gravities that records of `type` can have by this version. Conditions on gravity are not weighed against
    /// those of rules.
    List<Gravity> gravities(RecordType type) {
        Set<Gravity> gravities = EnumSet.noneOf(Gravity.class);
        written.declaration(type.name()).gravities().forEach(one -> gravities.add(Gravity.of(one)));
        return gravities.isEmpty() ? List.of(Gravity.NONE) : List.copyOf(gravities);
    }

    /// The least of them, to which every effect must be fit.
    Gravity gravity(RecordType type) {
        return gravities(type).stream().min(Comparator.naturalOrder()).orElse(Gravity.NONE);
    }

    /// What this version names as the law of `type`; empty when it names none.
    String lawOf(RecordType type) {
        return written.declaration(type.name()).law();
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

    /// Whether `rule` worsens facts from before it was in force: the version applies to the past, and some
    /// version whose facts it takes over had no rule that was as hard on them (EU Charter 49(1); its third
    /// sentence wants the milder rule to reach back).
    boolean isRetroactive(Rule rule) {
        return version.appliesToPast() && retroactive.computeIfAbsent(rule.id(), _ -> worsensThePast(rule));
    }

    private boolean worsensThePast(Rule rule) {
        for (Edition one = before; one != null; one = one.before) {
            if (!one.hasAsHard(rule, this)) {
                return true;
            }
            if (one.version.appliesToPast()) {
                // It ruled all facts of the versions before it.
                return false;
            }
        }
        return false;
    }

    /// A rule answers for that of its own name; one with a new name for one whose name is gone, and one such for one.
    private boolean hasAsHard(Rule rule, Edition later) {
        Set<String> kept = later.ids(rule.on());
        Set<String> names = ids(rule.on());
        long added = kept.stream().filter(id -> !names.contains(id)).count();
        long gone = names.stream().filter(id -> !kept.contains(id)).count();
        Harshness.Placed now = new Harshness.Placed(rule, later.version);
        return version.rules().stream()
                .filter(one -> one.id().equals(rule.id())
                        || (!names.contains(rule.id()) && !kept.contains(one.id()) && added <= gone))
                .anyMatch(one -> Harshness.isAtMost(now, new Harshness.Placed(one, version))
                        && later.excusing(rule).containsAll(excusing(one)));
    }

    /// The names of the rules that read the type `on`.
    private Set<String> ids(int on) {
        return version.rules().stream()
                .filter(one -> one.on() == on)
                .map(Rule::id)
                .collect(Collectors.toSet());
    }

    /// Ids of the rules that except records from `rule`, with what they read.
    private Set<String> excusing(Rule rule) {
        return version.rules().stream()
                .filter(one -> one.combination().exceptionTo().contains(rule.id()))
                .map(one -> one.id() + " " + one.on() + " " + one.when().text())
                .collect(Collectors.toSet());
    }
}
