package probity.bench.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import probity.bench.city.CityLedger;
import probity.bench.city.CityPolicy;
import probity.bench.city.CityRecords;
import probity.core.compiled.CompiledPolicy;
import probity.core.compiled.Standings;
import probity.core.policy.Policy;
import probity.core.population.LedgerRecords;
import probity.core.population.Population;

/// The workload "City" in columns, compared before anything is timed.
///
/// @param twenty subjects that have about twenty records each
/// @param heaviest the subject with the most records
record City(
        Policy policy,
        CityRecords records,
        LedgerRecords ledger,
        Population population,
        CompiledPolicy compiled,
        List<Integer> twenty,
        int heaviest) {

    private static final long SUM_OF_TEN_MILLION = 1981864586009436L;
    private static final int RECORDS = 20;

    static City of(int subjects, int count) {
        Policy policy = CityPolicy.read(Path.of(System.getProperty("probity.root", ".")));
        CityRecords records = new CityRecords(subjects, count);
        LedgerRecords ledger = CityLedger.of(policy, records);
        Population population = ledger.group(subjects, 2);
        CompiledPolicy compiled = new CompiledPolicy(policy, population);
        List<Integer> twenty = IntStream.range(0, subjects)
                .filter(subject -> size(population, subject) == RECORDS)
                .boxed()
                .toList();
        int heaviest = IntStream.range(0, subjects)
                .reduce(0, (one, other) -> size(population, other) > size(population, one) ? other : one);
        City city = new City(policy, records, ledger, population, compiled, twenty, heaviest);
        city.compare();
        return city;
    }

    static int size(Population population, int subject) {
        return population.end(subject) - population.begin(subject);
    }

    private void compare() {
        Standings standings = compiled.standings(CityPolicy.AS_OF, 2);
        long sum = 0;
        for (int subject = 0; subject < records.subjects(); subject++) {
            if (!standings.of(subject).equals(compiled.standing(subject, CityPolicy.AS_OF))) {
                throw new IllegalStateException("subject " + subject + " alone stands elsewhere");
            }
            sum += CityPolicy.share(subject, standings.of(subject));
        }
        if (records.count() == 10_000_000 && sum != SUM_OF_TEN_MILLION) {
            throw new IllegalStateException("the sum is " + sum);
        }
        System.out.println("equal=" + records.subjects() + " checksum=" + sum + " of_twenty=" + twenty.size()
                + " heaviest=" + size(population, heaviest));
    }
}
