package probity.core.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import probity.core.earning.Earned;
import probity.core.fact.Days;
import probity.core.fact.Facts;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.result.Reason;
import probity.core.result.RecordRef;
import probity.core.result.Uncounted;
import probity.core.rule.Rule;

/// Every record that was seen but moves no points on one day, with the reason.
final class Reasons {

    private final Book book;
    private final Outcome outcome;
    private final int day;
    private final Plan plan;
    private final Map<String, String> frozen;
    private final Map<RecordRef, List<Earned>> byFact = new HashMap<>();
    private final Map<RecordRef, Reason> waiting = new HashMap<>();

    Reasons(Book book, Outcome outcome) {
        this.book = book;
        this.outcome = outcome;
        this.day = outcome.day;
        this.plan = book.plan(day);
        this.frozen = book.plans.freezes() ? book.frozen(day) : Map.of();
        for (Earned one : book.page(day).earned()) {
            byFact.computeIfAbsent(one.fact().ref(), any -> new ArrayList<>()).add(one);
        }
        if (!frozen.isEmpty()) {
            book.base(day).earned().forEach(this::addFrozen);
        }
    }

    private void addFrozen(Earned one) {
        String rule = one.rule().id();
        String provision = frozen.get(rule);
        if (provision == null) {
            return;
        }
        if (one.countsOn(day)) {
            waiting.putIfAbsent(one.fact().ref(), new Reason.Frozen(rule, provision));
        } else {
            byFact.computeIfAbsent(one.fact().ref(), any -> new ArrayList<>()).add(one);
        }
    }

    /// In the order of their dates.
    List<Uncounted> all() {
        List<Uncounted> all = new ArrayList<>(book.facts.excluded());
        for (Facts.Fact fact : book.facts.inOrder()) {
            List<Earned> earned = byFact.getOrDefault(fact.ref(), List.of());
            if (outcome.exclusion != null || earned.stream().noneMatch(this::isShown)) {
                all.add(new Uncounted(fact.ref(), reason(fact, earned)));
            }
        }
        all.sort(Comparator.comparing((Uncounted one) -> one.record().date())
                .thenComparingInt(one -> one.record().index()));
        return all;
    }

    private boolean isShown(Earned one) {
        return one.countsOn(day) && Sum.isShown(plan, one);
    }

    private Reason reason(Facts.Fact fact, List<Earned> earned) {
        if (fact.day() > day) {
            return new Reason.DatedAfter();
        }
        if (outcome.exclusion != null) {
            return new Reason.NotEvaluated(outcome.exclusion.id());
        }
        PolicyVersion ruling = book.policy().ruling(fact.ref().date(), Days.date(day));
        if (ruling == null) {
            return new Reason.BeforeFirstVersion(
                    book.policy().versions().getFirst().inForce());
        }
        Reason without = withoutPoints(earned);
        return without != null ? without : notCounting(fact, ruling, earned);
    }

    /// It counts, and moves no points; null when it does not count.
    private @Nullable Reason withoutPoints(List<Earned> earned) {
        Reason found = null;
        for (Earned one : earned) {
            if (one.countsOn(day) && one.grade() != null && one.amount() == 0) {
                return new Reason.GradeOnly(one.rule().id(), one.grade(), Days.dateOrNull(one.untilSeenOn(day)));
            }
            if (one.countsOn(day) && found == null) {
                found = new Reason.NoPoints(one.rule().id(), Days.dateOrNull(one.untilSeenOn(day)));
            }
        }
        return found;
    }

    private Reason notCounting(Facts.Fact fact, PolicyVersion ruling, List<Earned> earned) {
        Reason frozenOne = waiting.get(fact.ref());
        if (frozenOne != null) {
            return frozenOne;
        }
        if (!earned.isEmpty()) {
            return ended(earned.getLast());
        }
        Reason aside = aside(fact.ref());
        return aside == null ? unearned(fact, ruling) : aside;
    }

    /// Left aside on this day's walk, or under a frozen rule on the walk with all rules.
    private @Nullable Reason aside(RecordRef ref) {
        Reason.LeftAside aside = book.page(day).walk.aside().get(ref);
        return aside == null && !frozen.isEmpty() ? book.base(day).walk.aside().get(ref) : aside;
    }

    private Reason ended(Earned one) {
        String rule = one.rule().id();
        Earned.End end = one.endSeenOn(day);
        if (end == null) {
            return new Reason.Expired(rule, Days.date(one.until()));
        }
        return switch (end.cause()) {
            case REPAIR -> new Reason.Repaired(rule, end.by(), Days.date(end.day()));
            case ACT -> new Reason.Overtaken(rule, end.by(), Days.date(end.day()));
            case LATEST -> new Reason.NotLatest(rule, end.by(), Days.date(end.day()));
        };
    }

    private Reason unearned(Facts.Fact fact, PolicyVersion ruling) {
        RecordType type = book.policy().types().get(fact.ref().type());
        if (!type.repairs().isEmpty()) {
            Map<RecordRef, List<RecordRef>> madeGood = book.page(day).walk.madeGood();
            return new Reason.MakesGood(Objects.requireNonNullElse(madeGood.get(fact.ref()), List.of()));
        }
        List<String> rules = ruling.rules().stream()
                .filter(rule -> rule.on() == fact.ref().type())
                .map(Rule::id)
                .toList();
        return rules.isEmpty() ? new Reason.NoRule() : new Reason.ConditionNotMet(rules);
    }
}
