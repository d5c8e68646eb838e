package probity.core.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import probity.core.earning.CapSum;
import probity.core.earning.Earned;
import probity.core.earning.Walk;
import probity.core.fact.Days;
import probity.core.fact.Facts;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.Trigger;
import probity.core.policy.provision.Freeze;
import probity.core.record.RecordCursor;
import probity.core.result.CapUse;
import probity.core.rule.Cap;
import probity.core.rule.CapUnit;
import probity.core.rule.Rule;

/// All that one subject's records earned, as seen from any day.
final class Book {

    /// @param reachingBack how many versions that apply to the past are in force
    private record Key(long reachingBack, Set<String> frozen) {}

    final Facts facts;
    final Plans plans;
    final Scores scores;
    private final Policy policy;
    private final RecordCursor records;
    private final Map<Key, Page> pages = new HashMap<>();
    /// The page of most policies: nothing frozen, no version that applies to the past.
    private @Nullable Page plain;
    private @Nullable NavigableSet<Integer> eventDays;

    Book(Plans plans, RecordCursor records) {
        this.plans = plans;
        this.policy = plans.policy();
        this.records = records;
        this.facts = Facts.of(policy, records);
        this.scores = new Scores(this);
    }

    RecordCursor records() {
        return records;
    }

    Policy policy() {
        return policy;
    }

    Plan plan(int day) {
        return plans.on(day);
    }

    /// What was earned as the versions in force on `day` see it, without what is frozen on it.
    Page page(int day) {
        return plans.freezes() ? page(day, Set.copyOf(frozen(day).keySet())) : base(day);
    }

    /// The same with what is frozen.
    Page base(int day) {
        return page(day, Set.of());
    }

    /// Only a version that applies to the past and a freeze make one day's page differ from another's.
    private Page page(int day, Set<String> frozen) {
        LocalDate date = Days.date(day);
        long reachingBack = plans.reachingBack(date);
        if (reachingBack != 0 || !frozen.isEmpty()) {
            return pages.computeIfAbsent(new Key(reachingBack, frozen), any -> walked(date, frozen));
        }
        Page page = plain;
        if (page == null) {
            page = walked(date, frozen);
            plain = page;
        }
        return page;
    }

    private Page walked(LocalDate date, Set<String> frozen) {
        return new Page(new Walk(policy, plans::rules, records, frozen).over(facts, date));
    }

    /// The rules that are frozen on `day`, each with the provision that says so.
    Map<String, String> frozen(int day) {
        Map<String, String> frozen = new HashMap<>();
        for (Freeze freeze : plan(day).version.general().freezes()) {
            if (holds(freeze, day)) {
                freeze.rules().forEach(rule -> frozen.putIfAbsent(rule, freeze.id()));
            }
        }
        return frozen;
    }

    private boolean holds(Freeze freeze, int day) {
        return freeze.during().isEmpty()
                ? base(day).grades.stream().anyMatch(one -> one.countsOn(day))
                : base(day).earned().stream()
                        .anyMatch(one -> freeze.during().contains(one.rule().id()) && one.countsOn(day));
    }

    /// What counts on `day`, with or without points, in order.
    List<Earned> counted(int day) {
        return page(day).earned().stream().filter(one -> one.countsOn(day)).toList();
    }

    /// What counts on `day` under the rules of a trigger.
    List<Earned> counted(int day, Trigger.RecordCounts trigger) {
        return page(day).earned().stream()
                .filter(one -> trigger.rules().contains(one.rule().id()) && one.countsOn(day))
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
        return page(day).earned().stream()
                .filter(one -> !one.instead() && first <= one.from() && one.from() <= day)
                .filter(one -> one.rule().caps().stream()
                        .anyMatch(other -> other.id().equals(cap.id()) && other.unit() == cap.unit()))
                .mapToLong(one -> cap.unit() == CapUnit.POINTS ? one.points() : Math.abs(Long.signum(one.points())))
                .sum();
    }

    /// Every day on which something begins or ends to count, or a version comes into force, ascending.
    NavigableSet<Integer> eventDays() {
        NavigableSet<Integer> days = eventDays;
        if (days == null) {
            days = new TreeSet<>();
            for (PolicyVersion version : policy.versions()) {
                days.add(Days.day(version.inForce()));
            }
            addDays(days, false);
            if (plans.freezes()) {
                addDays(days, true);
            }
            eventDays = days;
        }
        return days;
    }

    /// Which page holds on a day changes on days of the pages without freezes only.
    private void addDays(NavigableSet<Integer> days, boolean frozen) {
        Set<Page> seen = new HashSet<>();
        for (int day : List.copyOf(days)) {
            Page page = frozen ? page(day) : base(day);
            if (seen.add(page)) {
                for (int change : page.totals().days()) {
                    days.add(change);
                }
            }
        }
    }
}
