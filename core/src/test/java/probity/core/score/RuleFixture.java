package probity.core.score;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.core.expression.NumberExpression;
import probity.core.rule.Cap;
import probity.core.rule.Combination;
import probity.core.rule.Condition;
import probity.core.rule.DirectGrade;
import probity.core.rule.Multiplier;
import probity.core.rule.OneAct;
import probity.core.rule.Points;
import probity.core.rule.RepairTerms;
import probity.core.rule.Repeat;
import probity.core.rule.Rule;
import probity.core.rule.Validity;

/// One rule, word by word.
final class RuleFixture {

    /// The field `amount` as a quantity to go by.
    static final Points.Measured AMOUNT = new Points.Measured(new NumberExpression.FieldNumber(0), "record.amount", 0);

    private final String id;
    private final int on;
    private Points points = new Points.None();
    private final List<Cap> caps = new ArrayList<>();
    private Validity validity = new Validity.Unlimited();
    private @Nullable RepairTerms repair;
    private int dimension;
    private @Nullable DirectGrade grade;
    private boolean latest;
    private @Nullable Multiplier multiplier;
    private @Nullable OneAct act;
    private @Nullable Repeat repeat;
    private Set<String> exceptionTo = Set.of();
    private Condition when = Condition.ALWAYS;

    private RuleFixture(String id, int on) {
        this.id = id;
        this.on = on;
    }

    static RuleFixture rule(String id, int on) {
        return new RuleFixture(id, on);
    }

    RuleFixture points(long fixed) {
        return points(new Points.Fixed(fixed));
    }

    RuleFixture points(Points worth) {
        points = worth;
        return this;
    }

    /// As many points as the field `amount` says.
    RuleFixture asRecorded() {
        return points(new Points.Computed(new NumberExpression.FieldNumber(0), "record.amount"));
    }

    RuleFixture lasts(int years) {
        return lasts(new Validity.Lasts(Period.ofYears(years)));
    }

    RuleFixture lasts(Validity length) {
        validity = length;
        return this;
    }

    RuleFixture cap(Cap cap) {
        caps.add(cap);
        return this;
    }

    RuleFixture repair(RepairTerms terms) {
        repair = terms;
        return this;
    }

    RuleFixture dimension(int index) {
        dimension = index;
        return this;
    }

    RuleFixture grade(String band, String origin) {
        grade = new DirectGrade(band, origin, new TreeMap<>());
        return this;
    }

    RuleFixture grade(DirectGrade direct) {
        grade = direct;
        return this;
    }

    RuleFixture latest() {
        latest = true;
        return this;
    }

    RuleFixture multiply(Multiplier hours) {
        multiplier = hours;
        return this;
    }

    /// Of what has the same `file` only the largest counts.
    RuleFixture oneAct() {
        act = new OneAct("one", "1", 1);
        return this;
    }

    RuleFixture repeat(Repeat same) {
        repeat = same;
        return this;
    }

    /// The same rule again counts double, and stays there.
    RuleFixture doubled() {
        return repeat(new Repeat("again", "1", false, 2, false, 2));
    }

    RuleFixture exceptionTo(String rule) {
        exceptionTo = Set.of(rule);
        return this;
    }

    RuleFixture when(Condition condition) {
        when = condition;
        return this;
    }

    Rule rule() {
        return new Rule(
                id,
                "1",
                on,
                when,
                points,
                caps,
                validity,
                repair,
                dimension,
                List.of(),
                "",
                grade,
                new Combination(latest, multiplier, act, repeat, exceptionTo));
    }
}
