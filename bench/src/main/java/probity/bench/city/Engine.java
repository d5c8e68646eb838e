package probity.bench.city;

import probity.core.compiled.CompiledPolicy;
import probity.core.compiled.Standings;
import probity.core.policy.Policy;
import probity.core.population.LedgerRecords;
import probity.core.population.Population;

/// The engine under measurement: the policy file over the population in columns.
final class Engine implements Competitor {

    private final Policy policy;
    private final LedgerRecords ledger;
    private final int subjects;
    private final Population population;
    private final CompiledPolicy compiled;
    private Standings standings;

    Engine(Policy policy, CityRecords records, int threads) {
        this.policy = policy;
        this.ledger = CityLedger.of(policy, records);
        this.subjects = records.subjects();
        this.population = ledger.group(subjects, threads);
        this.compiled = new CompiledPolicy(policy, population);
        this.standings = compiled.standings(CityPolicy.AS_OF, threads);
    }

    int bytesPerRecord() {
        return population.bytesPerRecord();
    }

    int plain() {
        return standings.plain();
    }

    void score(int threads) {
        standings = compiled.standings(CityPolicy.AS_OF, threads);
    }

    /// From order of arrival: grouping, compiling and scoring.
    void fromLedgerOrder(int threads) {
        Population grouped = ledger.group(subjects, threads);
        standings = new CompiledPolicy(policy, grouped).standings(CityPolicy.AS_OF, threads);
    }

    /// Compiling alone, for a population that is grouped.
    void compile() {
        new CompiledPolicy(policy, population);
    }

    @Override
    public long checksum() {
        long sum = 0;
        for (int subject = 0; subject < subjects; subject++) {
            sum += CityPolicy.share(subject, standings.of(subject));
        }
        return sum;
    }
}
