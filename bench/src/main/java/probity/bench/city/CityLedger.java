package probity.bench.city;

import probity.core.policy.Policy;
import probity.core.population.LedgerRecords;
import probity.core.record.RecordStatus;

/// The records of the workload as the engine takes them in, in order of arrival.
public final class CityLedger {

    private CityLedger() {}

    public static LedgerRecords of(Policy policy, CityRecords records) {
        LedgerRecords ledger = new LedgerRecords(policy.types());
        int first = Math.toIntExact(CityPolicy.FIRST_DAY.toEpochDay());
        for (int i = 0; i < records.count(); i++) {
            ledger.add(records.subject(i), records.kind(i), first + records.day(i));
            ledger.number(0, records.value(i));
            if (records.isVoid(i)) {
                ledger.status(RecordStatus.VOID);
            }
        }
        return ledger;
    }
}
