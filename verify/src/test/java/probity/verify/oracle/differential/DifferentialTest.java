package probity.verify.oracle.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import probity.verify.oracle.Answer;
import probity.verify.oracle.Oracle;
import probity.verify.oracle.generator.Generated;
import probity.verify.oracle.generator.GeneratedCase;
import probity.verify.oracle.generator.PolicyGenerator;

/// The product against the oracle: policy text in, compiled and evaluated by the one, read and worked out by the other.
///
/// The first seed is fixed, so that a run can be repeated; `-Dprobity.seed=N` takes others.
class DifferentialTest {

    private static final int POLICIES = 1_700;
    private static final int RECORD_SETS = 4;

    /// Constructs that must have taken part, each in at least this many of the answers.
    private static final int LEAST = 20;

    private static final List<String> CONSTRUCTS = List.of(
            "1 versions",
            "2 versions",
            "3 versions",
            "a band kept by leave-below or keep",
            "a benefit is open",
            "a breach that ended",
            "a breach that has not ended",
            "a gain cut by day",
            "a gain cut by month",
            "a gain cut by year",
            "a gain cut by rolling",
            "a gain cut by ever",
            "a gain cut by shared",
            "a loss cut by day",
            "a loss cut by month",
            "a loss cut by year",
            "a loss cut by rolling",
            "a loss cut by ever",
            "a loss cut by shared",
            "a loss made room in a limit",
            "a list condition is met",
            "a measure is proposed",
            "a next change",
            "nothing changes any more",
            "a record on 29 February",
            "an end moved from 29 February",
            "a record that is held",
            "a record that is removed",
            "a record that is void",
            "because holds",
            "from-band holds",
            "in-band holds",
            "on-list holds",
            "score-below holds",
            "score-from holds",
            "before-first-version",
            "condition-not-met",
            "corrected",
            "counted",
            "dated-after",
            "expired",
            "floor",
            "ceiling",
            "no-points",
            "no-rule",
            "not-standing",
            "same-fact",
            "repaired, all",
            "repaired, matching",
            "ruled by a version that applies to the past");

    private final Coverage coverage = new Coverage();

    @Test
    void productAndOracleAgreeOnTwentyThousandAnswers() {
        long first = Long.getLong("probity.seed", 1);
        System.out.println("differential test: seeds " + first + " to " + (first + POLICIES - 1));
        Optional<GeneratedCase> failing = LongStream.range(first, first + POLICIES)
                .parallel()
                .mapToObj(this::firstDisagreement)
                .flatMap(Optional::stream)
                .findFirst();
        System.out.println(coverage.table());
        assertThat(failing.map(DifferentialTest::report)).isEmpty();
        assertThat(coverage.answers()).isGreaterThanOrEqualTo(20_000);
        assertThat(CONSTRUCTS).allSatisfy(construct -> assertThat(coverage.of(construct))
                .as("answers in which this took part: " + construct)
                .isGreaterThanOrEqualTo(LEAST));
    }

    /// Asks about several sets of records, each on two days and once as known before the last records arrived.
    private Optional<GeneratedCase> firstDisagreement(long seed) {
        Generated generated = PolicyGenerator.generate(seed);
        List<GeneratedCase> questions = new ArrayList<>();
        for (int set = 0; set < RECORD_SETS; set++) {
            GeneratedCase asked = generated.next();
            questions.add(asked);
            questions.add(asked.on(generated.day()));
            questions.add(asked.knownBefore(asked.records().size() * 2 / 3));
        }
        List<String> texts = questions.getFirst().texts();
        Product product = Product.of(texts);
        Oracle oracle = new Oracle(texts);
        return questions.stream()
                .filter(asked -> !differences(asked, oracle, product).isEmpty())
                .findFirst();
    }

    private List<String> differences(GeneratedCase asked, Oracle oracle, Product product) {
        Answer expected = oracle.judge(asked.records(), asked.day());
        coverage.add(asked, expected);
        return compare(asked, expected, product);
    }

    private static List<String> compare(GeneratedCase asked, Answer expected, Product product) {
        return Comparison.of(
                expected, product.judge(asked.records(), asked.day()), product.standing(asked.records(), asked.day()));
    }

    private static List<String> compare(GeneratedCase asked) {
        Answer expected = new Oracle(asked.texts()).judge(asked.records(), asked.day());
        return compare(asked, expected, Product.of(asked.texts()));
    }

    /// Whether both can answer, and do not agree. What is no policy any more, or no record, is no disagreement.
    private static boolean disagree(GeneratedCase asked) {
        try {
            return !compare(asked).isEmpty();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static String report(GeneratedCase failing) {
        GeneratedCase small = Shrinker.shrink(failing, DifferentialTest::disagree);
        Map<String, String> files =
                CaseFile.files(small, new Oracle(small.texts()).judge(small.records(), small.day()));
        StringBuilder report = new StringBuilder("seed " + small.seed() + ", made small; files in "
                + CaseFile.write(Path.of("target", "disagreements", "seed-" + small.seed()), files) + "\n");
        compare(small).forEach(difference -> report.append(difference).append('\n'));
        files.forEach(
                (name, text) -> report.append("--- ").append(name).append('\n').append(text));
        return report.toString();
    }
}
