package probity.verify.oracle.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import probity.verify.oracle.Answer;
import probity.verify.oracle.differential.Product;
import probity.verify.oracle.generator.Generated;
import probity.verify.oracle.generator.GeneratedCase;
import probity.verify.oracle.generator.PolicyGenerator;

/// One generated case with what the laws do to its records.
final class Cases {

    private final GeneratedCase asked;
    private final GeneratedCase other;
    private final Product product;
    private final SplittableRandom random;

    private Cases(long seed) {
        Generated generated = PolicyGenerator.generate(seed);
        GeneratedCase first = generated.next();
        while (first.records().size() < 2) {
            first = generated.next();
        }
        this.asked = first;
        this.other = generated.next();
        this.product = Product.of(generated.policy());
        this.random = new SplittableRandom(seed);
    }

    static Cases of(long seed) {
        return new Cases(seed);
    }

    Product product() {
        return product;
    }

    GeneratedCase asked() {
        return asked;
    }

    LocalDate day() {
        return asked.day();
    }

    List<Map<String, String>> records() {
        return asked.records();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /// Further records of the same policy, with ids of their own.
    List<Map<String, String>> furtherRecords() {
        return plain(other.records()).stream()
                .map(record -> with(record, "id", "further-" + record.get("id")))
                .toList();
    }

    /// The records without their corrections, which hang on the order of arrival.
    List<Map<String, String>> plainRecords() {
        return plain(asked.records());
    }

    private static List<Map<String, String>> plain(List<Map<String, String>> records) {
        return records.stream()
                .filter(record -> !record.containsKey("corrects"))
                .toList();
    }

    static Map<String, String> with(Map<String, String> record, String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(record);
        changed.put(key, value);
        return changed;
    }

    static <T> List<T> without(List<T> list, int index) {
        List<T> less = new ArrayList<>(list);
        less.remove(index);
        return less;
    }

    static <T> List<T> and(List<T> list, T last) {
        List<T> more = new ArrayList<>(list);
        more.add(last);
        return more;
    }

    /// The answer with one record less in the list of those not counted.
    static Answer unmentioned(Answer answer, String id) {
        SortedMap<String, Set<String>> uncounted = new TreeMap<>(answer.uncounted());
        uncounted.remove(id);
        return new Answer(
                answer.judged(),
                answer.surface(),
                answer.lines(),
                answer.publications(),
                uncounted,
                answer.next(),
                answer.marks());
    }
}
