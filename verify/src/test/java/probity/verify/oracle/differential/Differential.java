package probity.verify.oracle.differential;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import probity.verify.oracle.Answer;
import probity.verify.oracle.Oracle;
import probity.verify.oracle.generator.Generated;
import probity.verify.oracle.generator.GeneratedCase;
import probity.verify.oracle.generator.PolicyGenerator;

/// Policies thrown by chance, several questions about each, put to the product and to the oracle.
final class Differential {

    private static final int RECORD_SETS = 8;

    /// Questions about one policy: each set of records on two days, and once as known before the last ones arrived.
    static final int QUESTIONS = 3 * RECORD_SETS;

    private final Coverage coverage = new Coverage();
    private final ConcurrentLinkedQueue<GeneratedCase> disagreements = new ConcurrentLinkedQueue<>();

    /// Asks about the policies of these seeds, on all processors.
    void run(long first, long policies) {
        LongStream.range(first, first + policies).parallel().forEach(this::ask);
    }

    Coverage coverage() {
        return coverage;
    }

    /// The questions on which the two differ, smallest seed first.
    List<GeneratedCase> disagreements() {
        return disagreements.stream()
                .sorted((one, other) -> Long.compare(one.seed(), other.seed()))
                .toList();
    }

    private void ask(long seed) {
        Generated generated = PolicyGenerator.generate(seed);
        List<GeneratedCase> questions = new ArrayList<>();
        for (int set = 0; set < RECORD_SETS; set++) {
            GeneratedCase asked = generated.next();
            questions.add(asked);
            questions.add(asked.on(generated.day()));
            questions.add(asked.knownBefore(asked.records().size() * 2 / 3));
        }
        Product product = Product.of(generated.policy());
        Oracle oracle = new Oracle(questions.getFirst().texts());
        for (GeneratedCase asked : questions) {
            Answer expected = oracle.judge(asked.records(), asked.day());
            coverage.add(asked, expected);
            if (!differences(asked, expected, product).isEmpty()) {
                disagreements.add(asked);
            }
        }
    }

    private static List<String> differences(GeneratedCase asked, Answer expected, Product product) {
        try {
            return Comparison.of(
                    expected,
                    product.judge(asked.records(), asked.day()),
                    product.standing(asked.records(), asked.day()));
        } catch (ArithmeticException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            return List.of("the product fails: " + e);
        }
    }

    /// Makes a question on which the two differ small, writes it as a folder of files, and tells all of it.
    ///
    /// @param folder where the files go
    static String report(GeneratedCase failing, Path folder) {
        GeneratedCase small = Shrinker.shrink(failing, Differential::disagree);
        Answer expected = new Oracle(small.texts()).judge(small.records(), small.day());
        Map<String, String> files = CaseFile.files(small, expected);
        StringBuilder report = new StringBuilder("seed " + small.seed() + ", made small; files in "
                + CaseFile.write(folder.resolve("seed-" + small.seed()), files) + "\n");
        differences(small, expected, Product.of(small.texts()))
                .forEach(difference -> report.append(difference).append('\n'));
        files.forEach(
                (name, text) -> report.append("--- ").append(name).append('\n').append(text));
        return report.toString();
    }

    /// Whether both can answer, and do not agree. What is no policy any more, or no record, is no disagreement.
    private static boolean disagree(GeneratedCase asked) {
        try {
            Product product = Product.of(asked.texts());
            product.read(asked.records());
            Answer expected = new Oracle(asked.texts()).judge(asked.records(), asked.day());
            return !differences(asked, expected, product).isEmpty();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
