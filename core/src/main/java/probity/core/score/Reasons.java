package probity.core.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.result.Reason;
import probity.core.result.RecordRef;
import probity.core.result.Uncounted;
import probity.core.rule.Rule;

/// Every record that was seen but moves no points on one day, with the reason.
final class Reasons {

    private final Policy policy;
    private final Book book;
    private final int day;
    private final Map<RecordRef, List<Earned>> byFact = new HashMap<>();

    Reasons(Policy policy, Book book, int day) {
        this.policy = policy;
        this.book = book;
        this.day = day;
        for (Earned one : book.page(day).walk().earned()) {
            byFact.computeIfAbsent(one.fact.ref(), any -> new ArrayList<>()).add(one);
        }
    }

    /// In the order of their dates.
    List<Uncounted> all() {
        List<Uncounted> all = new ArrayList<>(book.facts.excluded());
        for (Facts.Fact fact : book.facts.inOrder()) {
            List<Earned> earned = byFact.getOrDefault(fact.ref(), List.of());
            boolean shown = earned.stream().anyMatch(one -> one.countsOn(day) && one.amount != 0);
            if (!shown) {
                all.add(new Uncounted(fact.ref(), reason(fact, earned)));
            }
        }
        all.sort(Comparator.comparing((Uncounted one) -> one.record().date())
                .thenComparingInt(one -> one.record().index()));
        return all;
    }

    private Reason reason(Facts.Fact fact, List<Earned> earned) {
        if (fact.day() > day) {
            return new Reason.DatedAfter();
        }
        PolicyVersion ruling = policy.ruling(fact.ref().date(), Days.date(day));
        if (ruling == null) {
            return new Reason.BeforeFirstVersion(policy.versions().getFirst().inForce());
        }
        for (Earned one : earned) {
            if (one.countsOn(day)) {
                return new Reason.NoPoints(one.rule.id(), Days.dateOrNull(one.untilSeenOn(day)));
            }
        }
        return earned.isEmpty() ? unearned(fact, ruling) : ended(earned.getLast());
    }

    private static Reason ended(Earned one) {
        RecordRef by = one.repairedBy();
        return by == null
                ? new Reason.Expired(one.rule.id(), Days.date(one.until()))
                : new Reason.Repaired(one.rule.id(), by, Days.date(one.until()));
    }

    private Reason unearned(Facts.Fact fact, PolicyVersion ruling) {
        RecordType type = policy.types().get(fact.ref().type());
        if (!type.repairs().isEmpty()) {
            return new Reason.MakesGood(book.page(day).walk().madeGood().getOrDefault(fact.ref(), List.of()));
        }
        List<String> rules = ruling.rules().stream()
                .filter(rule -> rule.on() == fact.ref().type())
                .map(Rule::id)
                .toList();
        return rules.isEmpty() ? new Reason.NoRule() : new Reason.ConditionNotMet(rules);
    }
}
