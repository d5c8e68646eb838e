package probity.core.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.Trigger;
import probity.core.record.RecordCursor;
import probity.core.result.CapUse;
import probity.core.result.Standing;
import probity.core.rule.Cap;
import probity.core.rule.Rule;

/// All that one subject's records come to, on any day: the one place where scores and bands are worked out.
final class Book {

    /// What was earned as seen from one stretch of days.
    record Page(Walk.Result walk, Totals totals) {}

    final Facts facts;
    private final Policy policy;
    private final IdentityHashMap<PolicyVersion, Plan> plans;
    private final RecordCursor records;
    private final Map<Long, Page> pages = new HashMap<>();

    Book(Policy policy, IdentityHashMap<PolicyVersion, Plan> plans, RecordCursor records) {
        this.policy = policy;
        this.plans = plans;
        this.records = records;
        this.facts = Facts.of(policy, records);
    }

    /// What was earned as the versions in force on `day` see it. Only a version that applies to the past makes
    /// one day's page differ from another's.
    Page page(int day) {
        LocalDate date = Days.date(day);
        long reachingBack = policy.versions().stream()
                .filter(version -> version.appliesToPast() && !version.inForce().isAfter(date))
                .count();
        return pages.computeIfAbsent(reachingBack, any -> {
            Walk.Result walk = new Walk(policy, plans, records).over(facts, date);
            return new Page(walk, new Totals(walk.earned()));
        });
    }

    Plan plan(int day) {
        PolicyVersion version = policy.inForceOn(Days.date(day));
        Plan plan = plans.get(version);
        if (plan == null) {
            throw new IllegalStateException("no plan for version " + version.number());
        }
        return plan;
    }

    /// The sum before floor and ceiling.
    long sum(int day) {
        return plan(day).version.scale().start() + page(day).totals().on(day);
    }

    long score(int day) {
        return plan(day).version.scale().clamp(sum(day));
    }

    /// The band at the end of `day`; empty for a version without bands.
    String band(int day) {
        return new BandReplay(this).bandOn(day);
    }

    Standing standing(int day) {
        return new Triggers(this, day).standing();
    }

    /// What counts on `day`, with or without points, in order.
    List<Earned> counted(int day) {
        return page(day).walk().earned().stream()
                .filter(one -> one.countsOn(day))
                .toList();
    }

    /// What counts on `day` under the rules of a trigger.
    List<Earned> counted(int day, Trigger.RecordCounts trigger) {
        return page(day).walk().earned().stream()
                .filter(one -> trigger.rules().contains(one.rule.id()) && one.countsOn(day))
                .toList();
    }

    /// How much of each limit is used in the window that holds `day`.
    List<CapUse> capUse(int day) {
        List<CapUse> uses = new ArrayList<>();
        for (Rule rule : plan(day).version.rules()) {
            for (Cap cap : rule.caps()) {
                uses.add(new CapUse(rule.id(), cap, used(cap, day)));
            }
        }
        return uses;
    }

    private long used(Cap cap, int day) {
        int first = CapSum.firstDay(cap.window(), Days.date(day));
        return page(day).walk().earned().stream()
                .filter(one -> first <= one.from() && one.from() <= day)
                .filter(one ->
                        one.rule.caps().stream().anyMatch(other -> other.id().equals(cap.id())))
                .mapToLong(one -> one.points)
                .sum();
    }

    /// Every day on which anything can change, ascending: something begins or ends to count, or a version
    /// comes into force.
    List<Integer> eventDays() {
        TreeSet<Integer> days = new TreeSet<>();
        plans.values().forEach(plan -> days.add(plan.inForce));
        for (int inForce : List.copyOf(days)) {
            for (int day : page(inForce).totals().days()) {
                days.add(day);
            }
        }
        return new ArrayList<>(days);
    }
}
