package probity.bench.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.core.compiled.CompiledPolicy;
import probity.core.compiled.Standings;
import probity.core.policy.Policy;
import probity.core.population.LedgerRecords;
import probity.core.population.Population;
import probity.core.population.PopulationCursor;
import probity.core.score.Evaluator;

/// The sums are those published with the workload, on which a fold written by hand, DuckDB, PostgreSQL and Spark agree.
class CityTest {

    private static final Path ROOT = Path.of(System.getProperty("probity.root", ".."));
    private static final int RECORDS = Integer.getInteger("probity.city.records", 100_000);

    @Test
    void theFirstRecordsAreThePublishedOnes() {
        CityRecords records = new CityRecords(500_000, 10_000_000);
        assertThat(line(records, 0)).isEqualTo("479299,1,568,0,false");
        assertThat(line(records, 1)).isEqualTo("382684,15,619,0,false");
        assertThat(line(records, 2)).isEqualTo("17581,4,127,0,false");
        assertThat(line(records, 3)).isEqualTo("319430,4,279,0,true");
        assertThat(line(records, 4)).isEqualTo("166027,41,537,0,false");
    }

    /// A larger one is asked for with `-Dprobity.city.records=1000000`.
    @ParameterizedTest
    @CsvSource({"1000,100000,7635541133", "50000,1000000,19820512474174"})
    void thePolicyFileEvaluatedPlainlyGivesThePublishedSum(int subjects, int count, long expected) {
        if (count <= RECORDS) {
            assertThat(plainly(new CityRecords(subjects, count))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"1000,100000,7635541133", "50000,1000000,19820512474174"})
    void thePolicyFileCompiledGivesThePublishedSumWithAnyNumberOfThreads(int subjects, int count, long expected) {
        Policy policy = CityPolicy.read(ROOT);
        LedgerRecords ledger = CityLedger.of(policy, new CityRecords(subjects, count));
        for (int threads : new int[] {1, 2, 8}) {
            Population population = ledger.group(subjects, threads);
            Standings standings = new CompiledPolicy(policy, population).standings(CityPolicy.AS_OF, threads);
            assertThat(standings.plain()).isZero();
            assertThat(population.bytesPerRecord()).isLessThanOrEqualTo(10);
            long sum = 0;
            for (int subject = 0; subject < subjects; subject++) {
                sum += CityPolicy.share(subject, standings.of(subject));
            }
            assertThat(sum).as(threads + " threads").isEqualTo(expected);
        }
    }

    private static long plainly(CityRecords records) {
        Policy policy = CityPolicy.read(ROOT);
        Evaluator evaluator = new Evaluator(policy);
        PopulationCursor cursor =
                CityLedger.of(policy, records).group(records.subjects(), 2).cursor();
        long sum = 0;
        for (int subject = 0; subject < records.subjects(); subject++) {
            cursor.subject(subject);
            sum += CityPolicy.share(subject, evaluator.standing(cursor, CityPolicy.AS_OF));
        }
        return sum;
    }

    private static String line(CityRecords of, int i) {
        return of.subject(i) + "," + of.kind(i) + "," + of.value(i) + "," + of.day(i) + "," + of.isVoid(i);
    }
}
