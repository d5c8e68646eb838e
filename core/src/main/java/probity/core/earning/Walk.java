package probity.core.earning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.fact.FactKey;
import probity.core.fact.Facts;
import probity.core.fact.PlacedRecord;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.record.RecordCursor;
import probity.core.result.Reason;
import probity.core.result.RecordRef;
import probity.core.rule.Multiplier;
import probity.core.rule.OneAct;
import probity.core.rule.Rule;

/// Walks all facts in order and settles what each earned (docs/reference/evaluation.md, section 2).
///
/// Nothing in the walk depends on the day judged, save which versions apply to the past and which rules are frozen:
/// what is earned from the facts up to any day is the beginning of what is earned from all of them.
public final class Walk {

    /// What was earned, each replacement after what it replaces.
    ///
    /// @param madeGood which records each repairing record made good
    /// @param aside the records of an act for which another one counts
    public record Result(
            List<Earned> earned, Map<RecordRef, List<RecordRef>> madeGood, Map<RecordRef, Reason.LeftAside> aside) {}

    /// The rules of each version; asked by identity.
    public interface Tables {
        RuleTable of(PolicyVersion version);
    }

    private final Policy policy;
    private final Tables tables;
    private final Set<String> frozen;
    private final PlacedRecord records;
    private final Amounts amounts = new Amounts();
    private final Acts acts = new Acts();
    private final Repeats repeats = new Repeats();
    private final CapSums caps = new CapSums();
    private final Latest latest = new Latest();
    private final Lengths lengths;
    private final Repairs repairs;
    private final List<Earned> earned = new ArrayList<>();
    private final Map<RecordRef, Reason.LeftAside> aside = new HashMap<>();

    /// @param frozen ids of rules that are walked past as if the policy did not have them
    public Walk(Policy policy, Tables tables, RecordCursor records, Set<String> frozen) {
        this.policy = policy;
        this.tables = tables;
        this.frozen = frozen;
        this.records = new PlacedRecord(records);
        this.lengths = new Lengths(this.records);
        this.repairs = new Repairs(policy.types(), this.records, lengths);
    }

    /// Walks once; a walk is not used twice.
    ///
    /// @param judged decides which versions apply to the past
    public Result over(Facts facts, LocalDate judged) {
        for (Facts.Fact fact : facts.inOrder()) {
            PolicyVersion ruling = policy.ruling(fact.ref().date(), judged);
            if (ruling != null) {
                step(fact, tables.of(ruling));
            }
        }
        return new Result(withReplacements(), repairs.madeGood(), aside);
    }

    private List<Earned> withReplacements() {
        if (!repairs.replaced()) {
            return earned;
        }
        List<Earned> all = new ArrayList<>();
        for (Earned one : earned) {
            all.add(one);
            Earned replacement = one.replacement();
            if (replacement != null) {
                all.add(replacement);
            }
        }
        return all;
    }

    private void step(Facts.Fact fact, RuleTable table) {
        records.moveTo(fact);
        int index = fact.ref().type();
        RecordType type = policy.types().get(index);
        if (!type.repairs().isEmpty()) {
            repairs.repair(fact, type);
        }
        latest.end(fact);
        RuleTable.OnType on = table.on(index);
        if (on.excepting() || on.acting()) {
            combine(fact, table, on);
            return;
        }
        for (Rule rule : on.rules()) {
            if (applies(rule)) {
                settle(begin(fact, table, rule), type);
            }
        }
    }

    private boolean applies(Rule rule) {
        return rule.when().expression().holds(records) && (frozen.isEmpty() || !frozen.contains(rule.id()));
    }

    /// First which of the items count at all, then what they come to: an item that another one of the same record
    /// takes over from is no longer an earlier one.
    private void combine(Facts.Fact fact, RuleTable table, RuleTable.OnType on) {
        RecordType type = policy.types().get(fact.ref().type());
        List<Earned> begun = new ArrayList<>();
        for (Rule rule : applying(on)) {
            Earned one = begin(fact, table, rule);
            Earned held = heldInstead(one, type, table);
            if (held == null) {
                begun.add(one);
            } else {
                Reason.LeftAside why =
                        new Reason.LeftAside(rule.id(), held.fact().ref());
                aside.putIfAbsent(fact.ref(), why);
            }
        }
        begun.forEach(one -> settle(one, type));
    }

    private List<Rule> applying(RuleTable.OnType on) {
        List<Rule> applying = new ArrayList<>();
        Set<String> excepted = new HashSet<>();
        for (Rule rule : on.rules()) {
            if (applies(rule)) {
                applying.add(rule);
                excepted.addAll(rule.combination().exceptionTo());
            }
        }
        applying.removeIf(rule -> excepted.contains(rule.id()));
        return applying;
    }

    private @Nullable Earned heldInstead(Earned one, RecordType type, RuleTable table) {
        OneAct act = one.rule().combination().act();
        return act == null ? null : acts.enter(act, FactKey.value(records, type, act.field()), one, table);
    }

    private Earned begin(Facts.Fact fact, RuleTable table, Rule rule) {
        long amount = amounts.of(rule, fact.ref().date(), records);
        Multiplier multiplier = rule.combination().multiplier();
        int hours = multiplier != null && multiplier.holds(fact.second()) ? multiplier.factor() : 1;
        return new Earned(fact, rule, table.dimension(rule), new Earned.Worth(amount, hours));
    }

    private void settle(Earned one, RecordType type) {
        one.repeated(repeats.factor(one));
        CapSums.Settled settled = caps.settle(one.rule(), one.fact().ref().date(), one.beforeLimits());
        one.settle(settled, lengths.until(one, type));
        earned.add(one);
        repairs.offer(one, type);
        latest.offer(one);
    }
}
