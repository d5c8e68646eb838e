package probity.bench.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import probity.bench.city.CityPolicy;
import probity.core.compiled.CompiledPolicy;
import probity.core.population.LivingPopulation;
import probity.core.population.Snapshot;
import probity.core.population.Turn;
import probity.core.record.RecordStatus;
import probity.core.result.Standing;
import probity.ledger.snapshot.SnapshotFile;

/// Writing to a population in columns, with the passes over all rows that this makes necessary now and then.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class GrowthBenchmark {

    private static final int A_TURN = 256;

    @Param("10000000")
    private int records;

    @SuppressWarnings("NullAway.Init") // JMH calls the set-up first
    private City city;

    @SuppressWarnings("NullAway.Init")
    private LivingPopulation living;

    @SuppressWarnings("NullAway.Init")
    private CompiledPolicy compiled;

    @SuppressWarnings("NullAway.Init")
    private Path place;

    @SuppressWarnings("NullAway.Init")
    private SnapshotFile file;

    private int lastDay;
    private int next;

    @Setup
    public void load() throws IOException {
        city = City.of(records / 20, records);
        lastDay = Math.toIntExact(CityPolicy.AS_OF.toEpochDay()) - 1;
        place = Files.createTempFile("probity-", ".snapshot");
        file = new SnapshotFile(place);
        file.write(snapshot(), city.policy().types());
    }

    @Setup(Level.Iteration)
    public void beginAnew() {
        living = new LivingPopulation(city.population());
        compiled = new CompiledPolicy(city.policy(), living);
    }

    @TearDown
    public void delete() throws IOException {
        Files.deleteIfExists(place);
    }

    private int append(Turn turn, int day) {
        next = (next + 1) % records;
        int subject = city.records().subject(next);
        turn.add(subject, city.records().kind(next), day);
        turn.number(0, city.records().value(next));
        return subject;
    }

    @Benchmark
    public int oneRecordATurn() {
        try (Turn turn = living.turn()) {
            int subject = append(turn, lastDay);
            turn.publish();
            return subject;
        }
    }

    @Benchmark
    @OperationsPerInvocation(A_TURN)
    public void manyRecordsATurn() {
        try (Turn turn = living.turn()) {
            for (int i = 0; i < A_TURN; i++) {
                append(turn, lastDay);
            }
            turn.publish();
        }
    }

    /// One in eight is dated a month ago.
    @Benchmark
    @OperationsPerInvocation(A_TURN)
    public void manyRecordsATurnSomeOfThemLate() {
        try (Turn turn = living.turn()) {
            for (int i = 0; i < A_TURN; i++) {
                append(turn, i % 8 == 0 ? lastDay - 30 : lastDay);
            }
            turn.publish();
        }
    }

    @Benchmark
    public Standing oneRecordAndItsSubjectAgain() {
        return compiled.standing(oneRecordATurn(), CityPolicy.AS_OF);
    }

    @Benchmark
    public boolean oneStatusATurn() {
        next = (next + 1) % records;
        try (Turn turn = living.turn()) {
            boolean there = turn.change(city.records().subject(next), next, RecordStatus.VOID);
            turn.publish();
            return there;
        }
    }

    @Benchmark
    public int oneErasure() {
        next = (next + 1) % records;
        try (Turn turn = living.turn()) {
            turn.erase(city.records().subject(next));
            turn.publish();
        }
        return living.now().records();
    }

    private Snapshot snapshot() {
        return new Snapshot(city.population(), List.of(), records, "");
    }

    @Benchmark
    public void writeSnapshot() throws IOException {
        file.write(snapshot(), city.policy().types());
    }

    @Benchmark
    public Snapshot.Reading readSnapshot() throws IOException {
        return file.read(city.policy().types());
    }
}
