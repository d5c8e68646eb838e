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
import probity.core.rule.Points;
import probity.core.rule.RepairTerms;
import probity.core.rule.Rule;
import probity.core.rule.Validity;

/// Walks all facts in order and settles what each earned (docs/reference/evaluation.md, section 2).
///
/// Nothing in the walk depends on the day judged, save which versions apply to the past: what is earned
/// from the facts up to any day is the beginning of what is earned from all of them.
final class Walk {

    private final Policy policy;
    private final IdentityHashMap<PolicyVersion, Plan> plans;
    private final PlacedRecord records;
    private final CapSums caps = new CapSums();
    private final Map<List<Object>, List<Earned>> repairable = new HashMap<>();
    private final List<Earned> earned = new ArrayList<>();
    private final Map<RecordRef, List<RecordRef>> madeGood = new HashMap<>();

    Walk(Policy policy, IdentityHashMap<PolicyVersion, Plan> plans, RecordCursor records) {
        this.policy = policy;
        this.plans = plans;
        this.records = new PlacedRecord(records);
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
        if (type.repairs() != RecordType.NONE) {
            repairEarlier(fact, type);
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
        CapSums.Settled settled = caps.settle(rule, fact.ref().date(), amount(rule.points()));
        Earned one = new Earned(fact, rule, settled, until(fact, type, rule.validity()));
        earned.add(one);
        RepairTerms repair = rule.repair();
        if (repair != null) {
            List<Integer> slots = policy.types().get(repair.by()).matching().stream()
                    .map(RecordType.SlotPair::other)
                    .toList();
            List<Object> key = repairKey(repair.by(), type, slots);
            if (!key.isEmpty()) {
                repairable.computeIfAbsent(key, any -> new ArrayList<>()).add(one);
            }
        }
    }

    private long amount(Points points) {
        return switch (points) {
            case Points.None _ -> 0;
            case Points.Fixed(long fixed) -> fixed;
            case Points.Computed computed -> computed.expression().value(records);
        };
    }

    private int until(Facts.Fact fact, RecordType type, Validity validity) {
        return switch (validity) {
            case Validity.Unlimited _ -> Days.NEVER;
            case Validity.Lasts lasts -> {
                if (!type.continuing()) {
                    yield Days.day(fact.ref().date().plus(lasts.length()));
                }
                int ended = records.endedDay();
                yield ended == Integer.MIN_VALUE
                        ? Days.NEVER
                        : Days.day(Days.date(ended).plus(lasts.length()));
            }
        };
    }

    private void repairEarlier(Facts.Fact fact, RecordType type) {
        List<Integer> slots =
                type.matching().stream().map(RecordType.SlotPair::own).toList();
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
