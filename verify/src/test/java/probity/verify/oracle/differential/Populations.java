package probity.verify.oracle.differential;

import java.util.List;
import java.util.stream.IntStream;
import probity.core.policy.Policy;
import probity.core.population.LedgerRecords;
import probity.core.population.Population;
import probity.core.record.Field;
import probity.core.record.RecordCursor;
import probity.core.record.RecordList;

/// Puts the records of several subjects into one population, as a ledger would have taken them in: one record of each
/// subject in turn.
final class Populations {

    private final Policy policy;
    private final LedgerRecords ledger;

    private Populations(Policy policy) {
        this.policy = policy;
        this.ledger = new LedgerRecords(policy.types());
    }

    static Population of(Policy policy, List<RecordList> subjects, int threads) {
        Populations made = new Populations(policy);
        int[][] positions = new int[subjects.size()][];
        for (int subject = 0; subject < positions.length; subject++) {
            positions[subject] = new int[subjects.get(subject).size()];
        }
        int most = subjects.stream().mapToInt(RecordList::size).max().orElse(0);
        for (int index = 0; index < most; index++) {
            int at = index;
            IntStream.range(0, positions.length)
                    .filter(subject -> at < positions[subject].length)
                    .forEach(subject ->
                            positions[subject][at] = made.add(subject, subjects.get(subject), at, positions[subject]));
        }
        return made.ledger.group(subjects.size(), threads);
    }

    private int add(int subject, RecordCursor from, int index, int[] positions) {
        from.moveTo(index);
        int position = ledger.add(subject, from.type(), from.day());
        ledger.second(from.second());
        ledger.status(from.status());
        ledger.ended(from.endedDay());
        if (from.corrects() != RecordCursor.NONE) {
            ledger.corrects(positions[from.corrects()]);
        }
        List<Field> fields = policy.types().get(from.type()).fields();
        for (int slot = 0; slot < fields.size(); slot++) {
            if (from.has(slot) && fields.get(slot).type().isText()) {
                ledger.text(slot, from.text(slot));
            } else if (from.has(slot)) {
                ledger.number(slot, from.number(slot));
            }
        }
        return position;
    }
}
