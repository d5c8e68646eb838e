package probity.core.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.record.RecordCursor;
import probity.core.result.RecordRef;
import probity.core.rule.RepairTerms;
import probity.core.rule.Rule;

/// Walks all facts in order and settles what each earned (docs/reference/evaluation.md, section 2).
///
/// Nothing in the walk depends on the day judged, save which versions apply to the past: what is earned
/// from the facts up to any day is the beginning of what is earned from all of them.
final class Walk {

    private final Policy policy;
    private final IdentityHashMap<PolicyVersion, Plan> plans;
    private final PlacedRecord records;
    private final Amounts amounts = new Amounts();
    private final CapSums caps = new CapSums();
    private final Lengths lengths;
    private final Map<List<Object>, List<Earned>> repairable = new HashMap<>();
    private final List<Earned> earned = new ArrayList<>();
    private final Map<RecordRef, List<RecordRef>> madeGood = new HashMap<>();

    Walk(Policy policy, IdentityHashMap<PolicyVersion, Plan> plans, RecordCursor records) {
        this.policy = policy;
        this.plans = plans;
        this.records = new PlacedRecord(records);
        this.lengths = new Lengths(this.records);
    }

    /// What was earned, in order, and which records each repairing record made good.
    record Result(List<Earned> earned, Map<RecordRef, List<RecordRef>> madeGood) {}

    /// Walks once; a walk is not used twice.
    ///
    /// @param judged decides which versions apply to the past
    Result over(Facts facts, LocalDate judged) {
        for (Facts.Fact fact : facts.inOrder()) {
            step(fact, policy.ruling(fact.ref().date(), judged));
        }
        return new Result(earned, madeGood);
    }

    private void step(Facts.Fact fact, @Nullable PolicyVersion ruling) {
        if (ruling == null) {
            return;
        }
        records.moveTo(fact);
        RecordType type = policy.types().get(fact.ref().type());
        for (RecordType.Repairs repairs : type.repairs()) {
            repairEarlier(fact, type, repairs);
        }
        Plan plan = plans.get(ruling);
        for (Rule rule :
                plan == null ? List.<Rule>of() : plan.rulesOn(fact.ref().type())) {
            if (rule.when().expression().holds(records)) {
                earn(fact, type, rule);
            }
        }
    }

    private void earn(Facts.Fact fact, RecordType type, Rule rule) {
        LocalDate date = fact.ref().date();
        long amount = amounts.of(rule, date, records);
        CapSums.Settled settled = caps.settle(rule, date, amount);
        int until = lengths.until(rule.validity(), type, date, new Lengths.Sizes(amount, amount));
        Earned one = new Earned(fact, rule, settled, until);
        earned.add(one);
        RepairTerms repair = rule.repair();
        RecordType.Repairs repairs =
                repair == null ? null : policy.types().get(repair.by()).repairing(rule.on());
        if (repair != null && repairs != null) {
            List<Integer> slots =
                    repairs.matching().stream().map(RecordType.SlotPair::other).toList();
            List<Object> key = repairKey(repair.by(), type, slots);
            if (!key.isEmpty()) {
                repairable.computeIfAbsent(key, any -> new ArrayList<>()).add(one);
            }
        }
    }

    private void repairEarlier(Facts.Fact fact, RecordType type, RecordType.Repairs repairs) {
        List<Integer> slots =
                repairs.matching().stream().map(RecordType.SlotPair::own).toList();
        List<Object> key = repairKey(fact.ref().type(), type, slots);
        List<Earned> open = key.isEmpty() ? null : repairable.remove(key);
        if (open == null) {
            return;
        }
        for (Earned one : open) {
            RepairTerms repair = one.rule.repair();
            if (repair != null) {
                one.repair(fact.ref(), Days.day(fact.ref().date().plus(repair.after())));
                madeGood.computeIfAbsent(fact.ref(), any -> new ArrayList<>()).add(one.fact.ref());
            }
        }
    }

    /// What a repairing record and the records it makes good have in common: the repairing type and the
    /// matching values.
    private List<Object> repairKey(int repairing, RecordType type, List<Integer> slots) {
        List<Object> values = FactKey.values(records, type, slots);
        if (values.isEmpty()) {
            return values;
        }
        List<Object> key = new ArrayList<>(values);
        key.set(0, repairing);
        return key;
    }
}
