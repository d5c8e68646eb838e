package probity.bench.csv;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Prints what was measured, as `key=value`.
final class Figures {

    private Figures() {}

    static <T> double median(List<T> all, ToDoubleFunction<T> of) {
        double[] sorted = all.stream().mapToDouble(of).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static void print(String key, double value) {
        print(key, String.format(Locale.ROOT, "%.4g", value));
    }

    static void print(String key, Object value) {
        System.out.println(key + "=" + value);
    }
}
