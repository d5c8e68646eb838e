package probity.verify.oracle.differential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import probity.core.policy.Band;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.provision.General;
import probity.core.rule.Cap;
import probity.core.rule.CapWindow;
import probity.core.rule.Combination;
import probity.core.rule.Condition;
import probity.core.rule.Points;
import probity.core.rule.Rule;

/// A generated policy turned into one with limits of the simple kind, for which the tables have room: each type is read
/// by one rule, under at most one limit on gains or on losses over a stretch of the calendar, its own or shared with
/// other rules, the same in all versions. Among the limits of [Thinned] policies those are rare.
final class Limited {

    private static final List<CapWindow> WINDOWS = List.of(
            new CapWindow.CalendarDay(),
            new CapWindow.CalendarWeek(),
            new CapWindow.CalendarMonth(),
            new CapWindow.CalendarMonth(),
            new CapWindow.CalendarQuarter(),
            new CapWindow.CalendarHalfYear(),
            new CapWindow.CalendarYear(),
            new CapWindow.Ever());

    private final SplittableRandom dice;
    private final long unit;
    private final List<Cap> shared;
    /// Each rule keeps its limit through all versions, as one whose limit changes is looked at.
    private final Map<String, List<Cap>> caps = new HashMap<>();

    private Limited(SplittableRandom dice, long unit) {
        this.dice = dice;
        this.unit = unit;
        this.shared = List.of(cap("together"), cap("all"));
    }

    static Policy of(Policy policy, long seed) {
        long unit = Math.round(Math.pow(10, policy.versions().getFirst().scale().decimals()));
        Limited limited = new Limited(new SplittableRandom(seed), unit);
        return with(policy, limited::rules);
    }

    /// The policy without those of its limits, to see whether they decide anything.
    static Policy without(Policy policy, Predicate<Cap> which) {
        return with(policy, version -> version.rules().stream()
                .map(rule -> rule(
                        rule,
                        rule.points(),
                        rule.caps().stream().filter(which.negate()).toList()))
                .toList());
    }

    /// The rules of one version.
    private interface Rules {
        List<Rule> of(PolicyVersion version);
    }

    private static Policy with(Policy policy, Rules rules) {
        return new Policy(
                policy.programme(),
                policy.types(),
                policy.versions().stream()
                        .map(one -> version(one, rules.of(one)))
                        .toList());
    }

    /// Lists and measures may ask about single rules, general provisions let them act on one another, and a band
    /// that is kept is found by replay.
    private static PolicyVersion version(PolicyVersion one, List<Rule> rules) {
        return new PolicyVersion(
                one.number(),
                one.inForce(),
                one.appliesToPast(),
                one.heading(),
                one.scale(),
                one.bands().stream()
                        .map(band -> Band.plain(band.id(), band.title(), band.from(), band.from()))
                        .toList(),
                one.sources(),
                one.articles(),
                rules,
                List.of(),
                List.of(),
                one.rights(),
                General.NONE);
    }

    private List<Rule> rules(PolicyVersion version) {
        List<Rule> rules = new ArrayList<>();
        Set<Integer> read = new HashSet<>();
        for (Rule rule : version.rules()) {
            if (read.add(rule.on())) {
                rules.add(rule(rule, points(rule), caps.computeIfAbsent(rule.id(), this::limits)));
            }
        }
        return rules;
    }

    private List<Cap> limits(String rule) {
        int thrown = dice.nextInt(10);
        return thrown == 0 ? List.of() : List.of(thrown < 6 ? cap(rule + "/own") : shared.get(thrown & 1));
    }

    /// Small, so that a few records reach it; in points of the last decimal.
    private Cap cap(String id) {
        long limit = dice.nextBoolean() ? -dice.nextLong(1, 10) : dice.nextLong(10);
        return Cap.points(id, limit * unit, WINDOWS.get(dice.nextInt(WINDOWS.size())), "1");
    }

    private Points points(Rule rule) {
        long fixed = dice.nextLong(-7, 8) * unit;
        return dice.nextInt(10) < 6 || rule.points() instanceof Points.None ? new Points.Fixed(fixed) : rule.points();
    }

    private static Rule rule(Rule one, Points points, List<Cap> caps) {
        return new Rule(
                one.id(),
                one.article(),
                one.on(),
                Condition.ALWAYS,
                points,
                caps,
                one.validity(),
                null,
                one.dimension(),
                one.tags(),
                one.law(),
                null,
                Combination.PLAIN);
    }
}
