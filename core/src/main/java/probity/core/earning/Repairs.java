package probity.core.earning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import probity.core.fact.Days;
import probity.core.fact.FactKey;
import probity.core.fact.Facts;
import probity.core.fact.PlacedRecord;
import probity.core.policy.RecordType;
import probity.core.result.RecordRef;
import probity.core.rule.RepairTerms;
import probity.core.rule.Replacement;

/// What waits to be made good, along one walk (docs/reference/evaluation.md, section 2.10).
final class Repairs {

    /// @param notBefore first day on which it may end
    private record Open(Earned one, int notBefore) {}

    private final List<RecordType> types;
    private final PlacedRecord records;
    private final Lengths lengths;
    private final Groups<List<Object>, Open> open = new Groups<>();
    private final Groups<RecordRef, RecordRef> madeGood = new Groups<>();
    private boolean replaced;

    Repairs(List<RecordType> types, PlacedRecord records, Lengths lengths) {
        this.types = types;
        this.records = records;
        this.lengths = lengths;
    }

    /// Whether anything that was made good counts with something else instead.
    boolean replaced() {
        return replaced;
    }

    /// Which records each repairing record made good.
    Map<RecordRef, List<RecordRef>> madeGood() {
        return madeGood.all();
    }

    /// Takes what was earned from the record under the cursor among what can be made good.
    void offer(Earned one, RecordType type) {
        RepairTerms terms = one.rule().repair();
        RecordType.Repairs repairs = terms == null
                ? null
                : types.get(terms.by()).repairing(one.rule().on());
        if (terms == null || repairs == null) {
            return;
        }
        List<Integer> slots =
                repairs.matching().stream().map(RecordType.SlotPair::other).toList();
        List<Object> key = key(terms.by(), type, slots);
        if (!key.isEmpty()) {
            LocalDate date = one.fact().ref().date();
            int gravity = type.classification().gravityOf(records);
            int notBefore = Days.day(date.plus(terms.notBefore().of(gravity)));
            open.add(key, new Open(one, notBefore));
        }
    }

    /// Lets the record under the cursor make good what it matches.
    void repair(Facts.Fact fact, RecordType type) {
        for (RecordType.Repairs repairs : type.repairs()) {
            List<Integer> slots =
                    repairs.matching().stream().map(RecordType.SlotPair::own).toList();
            List<Object> values = FactKey.values(records, type, slots);
            if (!values.isEmpty()) {
                repair(fact, open.get(named(values, fact.ref().type(), types.get(repairs.type()))));
            }
        }
    }

    private void repair(Facts.Fact fact, List<Open> waiting) {
        Iterator<Open> all = waiting.iterator();
        while (all.hasNext()) {
            Open next = all.next();
            RepairTerms terms = next.one().rule().repair();
            if (terms != null && terms.needs().stream().allMatch(this::isTrue)) {
                all.remove();
                end(next, fact, terms);
            }
        }
    }

    private boolean isTrue(int slot) {
        return records.has(slot) && records.number(slot) != 0;
    }

    private void end(Open next, Facts.Fact fact, RepairTerms terms) {
        LocalDate date = fact.ref().date();
        Earned one = next.one();
        madeGood.add(fact.ref(), one.fact().ref());
        int day = Math.max(Days.day(date.plus(terms.after())), next.notBefore());
        Replacement then = terms.then();
        if (one.repair(fact.ref(), day) && then != null) {
            Lengths.Sizes sizes = new Lengths.Sizes(then.points(), then.points());
            replaced = true;
            one.replace(then, lengths.end(then.validity(), date, sizes));
        }
    }

    /// What a repairing record and the records it makes good have in common: both types and the matching values.
    private List<Object> key(int repairing, RecordType type, List<Integer> slots) {
        List<Object> values = FactKey.values(records, type, slots);
        return values.isEmpty() ? values : named(values, repairing, type);
    }

    private static List<Object> named(List<Object> values, int repairing, RecordType repaired) {
        List<Object> key = new ArrayList<>(values);
        key.set(0, repaired.name());
        key.add(repairing);
        return key;
    }
}
