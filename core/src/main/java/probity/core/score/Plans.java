package probity.core.score;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import probity.core.earning.RuleTable;
import probity.core.fact.Days;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;

/// The versions of one policy, arranged once for all subjects.
final class Plans {

    private final Policy policy;
    // Keyed by identity: a version is a large value, and hashing it at every look-up would cost more than the walk.
    private final IdentityHashMap<PolicyVersion, Plan> plans = new IdentityHashMap<>();
    private final boolean reachBack;
    private final boolean freezes;
    private final boolean excludes;
    private final boolean publishes;
    private final boolean listsRemember;
    private final boolean remembers;

    Plans(Policy policy) {
        this.policy = policy;
        for (PolicyVersion version : policy.versions()) {
            plans.put(version, new Plan(version, policy.types().size()));
        }
        reachBack = policy.versions().stream().anyMatch(PolicyVersion::appliesToPast);
        freezes = policy.versions().stream()
                .anyMatch(version -> !version.general().freezes().isEmpty());
        excludes = policy.versions().stream()
                .anyMatch(version -> !version.general().exclusions().isEmpty());
        publishes =
                policy.versions().stream().anyMatch(version -> version.scale().publishedOn() != null);
        listsRemember = plans.values().stream().anyMatch(plan -> plan.listsRemember);
        remembers = listsRemember || plans.values().stream().anyMatch(plan -> plan.bandsRemember);
    }

    Policy policy() {
        return policy;
    }

    Plan of(PolicyVersion version) {
        Plan plan = plans.get(version);
        if (plan == null) {
            throw new IllegalStateException("no plan for version " + version.number());
        }
        return plan;
    }

    RuleTable rules(PolicyVersion version) {
        return of(version).rules;
    }

    /// Of the version in force on `day`.
    Plan on(int day) {
        return of(policy.inForceOn(Days.date(day)));
    }

    /// How many versions in force on `date` apply to the past.
    long reachingBack(LocalDate date) {
        return reachBack
                ? policy.versions().stream()
                        .filter(version ->
                                version.appliesToPast() && !version.inForce().isAfter(date))
                        .count()
                : 0;
    }

    /// Whether any version freezes anything.
    boolean freezes() {
        return freezes;
    }

    /// Whether any version has days without an evaluation.
    boolean excludes() {
        return excludes;
    }

    /// Whether in any version a list depends on the days before.
    boolean listsRemember() {
        return listsRemember;
    }

    /// Whether in any version a band or a list depends on the days before.
    boolean remembers() {
        return remembers;
    }

    /// Whether any version publishes results on one day a month.
    boolean publishes() {
        return publishes;
    }
}
