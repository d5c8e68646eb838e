package probity.bench.kernel;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import probity.bench.city.CityPolicy;
import probity.core.compiled.CompiledPolicy;
import probity.core.compiled.Standings;
import probity.core.population.Population;
import probity.core.population.PopulationCursor;
import probity.core.result.Standing;
import probity.core.score.Evaluator;

/// Reading a population in columns: everybody, one subject, grouping and compiling. On one thread, unless `-t` says
/// otherwise.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class KernelBenchmark {

    @Param("10000000")
    private int records;

    @SuppressWarnings("NullAway.Init") // JMH calls the set-up first
    private City city;

    @SuppressWarnings("NullAway.Init")
    private Evaluator evaluator;

    @SuppressWarnings("NullAway.Init")
    private PopulationCursor cursor;

    private int next;

    @Setup
    public void load() {
        city = City.of(records / 20, records);
        evaluator = new Evaluator(city.policy());
        cursor = city.population().cursor();
    }

    private int oneOfTwenty() {
        next = (next + 7) % city.twenty().size();
        return city.twenty().get(next);
    }

    @Benchmark
    public Standings foldEverybody() {
        return city.compiled().standings(CityPolicy.AS_OF, 1);
    }

    @Benchmark
    public Standing oneSubjectOfTwentyRecords() {
        return city.compiled().standing(oneOfTwenty(), CityPolicy.AS_OF);
    }

    @Benchmark
    public Standing heaviestSubject() {
        return city.compiled().standing(city.heaviest(), CityPolicy.AS_OF);
    }

    @Benchmark
    public Standing oneSubjectOfTwentyRecordsPlainly() {
        cursor.subject(oneOfTwenty());
        return evaluator.standing(cursor, CityPolicy.AS_OF);
    }

    @Benchmark
    public Population grouping() {
        return city.ledger().group(city.records().subjects(), 1);
    }

    @Benchmark
    public CompiledPolicy compiling() {
        return new CompiledPolicy(city.policy(), city.population());
    }
}
