package probity.core.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import probity.core.policy.Policy;
import probity.core.policy.RecordType;
import probity.core.record.RecordCursor;
import probity.core.record.RecordStatus;
import probity.core.result.Reason;
import probity.core.result.RecordRef;
import probity.core.result.Uncounted;

/// The facts among one subject's records, in the order in which they are walked, and the records that are
/// not facts, with the reason (docs/reference/evaluation.md, section 1).
public final class Facts {

    /// One record in the place it holds: that of the first record it corrects, or its own.
    public record Fact(RecordRef ref, int day, int second) {}

    /// A record of a chain that arrived after the one that holds its place can only be a void correction.
    private static final Reason VOID = new Reason.NotStanding(RecordStatus.VOID);

    private final RecordCursor records;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Uncounted> excluded = new ArrayList<>();

    private Facts(RecordCursor records) {
        this.records = records;
    }

    public static Facts of(Policy policy, RecordCursor records) {
        Facts facts = new Facts(records);
        Map<List<Object>, RecordRef> named = new HashMap<>();
        for (Fact fact : facts.placed()) {
            facts.admit(fact, policy.types().get(fact.ref().type()), named);
        }
        return facts;
    }

    /// In order of date, time and arrival.
    public List<Fact> inOrder() {
        return facts;
    }

    /// The records that are no facts, in the order of their places.
    public List<Uncounted> excluded() {
        return excluded;
    }

    private void admit(Fact fact, RecordType type, Map<List<Object>, RecordRef> named) {
        RecordRef ref = fact.ref();
        records.moveTo(ref.index());
        RecordStatus status = records.status();
        if (status != RecordStatus.STANDS) {
            excluded.add(new Uncounted(ref, new Reason.NotStanding(status)));
            return;
        }
        List<Object> key = FactKey.of(records, type, type.sameFact());
        RecordRef first = key.isEmpty() ? null : named.putIfAbsent(key, ref);
        if (first == null) {
            facts.add(fact);
        } else {
            excluded.add(new Uncounted(ref, new Reason.SameFact(first)));
        }
    }

    /// One candidate for each chain of corrections, sorted by place; the rest of each chain is set aside.
    private List<Fact> placed() {
        int[] root = new int[records.size()];
        int[] content = new int[root.length];
        for (int i = 0; i < root.length; i++) {
            records.moveTo(i);
            int corrected = records.corrects();
            root[i] = corrected == RecordCursor.NONE ? i : root[corrected];
            // A correction that is void is as if it had never been sent: what it replaced stands again.
            if (root[i] == i || records.status() != RecordStatus.VOID) {
                content[root[i]] = i;
            }
        }
        List<Fact> placed = new ArrayList<>();
        for (int i = 0; i < root.length; i++) {
            if (root[i] == i) {
                placed.add(fact(i, content[i]));
            }
        }
        setAsideCorrected(root, content);
        // Arrival is the order of the list and the sort is stable, so only day and time are compared.
        placed.sort(Comparator.comparingInt(Fact::day).thenComparingInt(Fact::second));
        return placed;
    }

    private void setAsideCorrected(int[] root, int[] content) {
        for (int i = 0; i < root.length; i++) {
            int current = content[root[i]];
            if (current != i) {
                RecordRef old = fact(root[i], i).ref();
                RecordRef by = fact(root[i], current).ref();
                excluded.add(new Uncounted(old, current < i ? VOID : new Reason.Corrected(by)));
            }
        }
    }

    private Fact fact(int place, int content) {
        records.moveTo(place);
        int day = records.day();
        int second = records.second();
        records.moveTo(content);
        RecordRef ref = new RecordRef(content, records.id(), records.type(), Days.date(day));
        return new Fact(ref, day, second);
    }
}
