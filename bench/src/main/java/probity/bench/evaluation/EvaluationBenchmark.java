package probity.bench.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import probity.core.record.RecordList;
import probity.core.score.Evaluator;

/// The plain evaluation over the shipped sample of a question-and-answer site. The scores of all subjects are compared
/// with the expected ones before anything is timed.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class EvaluationBenchmark {

    private static final LocalDate AS_OF = LocalDate.of(2018, 9, 2);
    private static final RecordList NOTHING = new RecordList(List.of());

    @SuppressWarnings("NullAway.Init") // JMH calls the set-up first
    private Sample sample;

    @SuppressWarnings("NullAway.Init")
    private Evaluator evaluator;

    @Setup
    public void load() throws IOException {
        Path programme = Path.of(System.getProperty("probity.root", "."), "programmes/stack-exchange-2018");
        sample = Sample.load(programme);
        evaluator = new Evaluator(sample.policy());
        Map<String, Long> expected = Sample.expected(programme.resolve("sample/expected.csv"));
        expected.forEach((subject, score) -> {
            RecordList records = sample.records().getOrDefault(subject, NOTHING);
            long actual = evaluator.standing(records, AS_OF).score();
            if (actual != score) {
                throw new IllegalStateException(subject + " has " + actual + ", expected " + score);
            }
        });
        System.out.println("equal=" + expected.size() + " records=" + sample.count());
    }

    /// Score, band and lists of every subject, on one thread.
    @Benchmark
    public long standingOfEverySubject() {
        long sum = 0;
        for (RecordList records : sample.records().values()) {
            sum += evaluator.standing(records, AS_OF).score();
        }
        return sum;
    }

    /// The whole result, line by line, of every subject, on one thread.
    @Benchmark
    public long evaluationOfEverySubject() {
        long lines = 0;
        for (RecordList records : sample.records().values()) {
            lines += evaluator.evaluate(records, AS_OF).lines().size();
        }
        return lines;
    }
}
