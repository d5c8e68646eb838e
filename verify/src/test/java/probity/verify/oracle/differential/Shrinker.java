package probity.verify.oracle.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import probity.verify.oracle.generator.GeneratedCase;

/// Makes a failing case small: leaves out versions, records, articles, rules, words, one after the other, as long as
/// the case still fails.
final class Shrinker {

    private static final int MOST_ATTEMPTS = 6_000;

    private final Predicate<GeneratedCase> fails;
    private int attempts;

    private Shrinker(Predicate<GeneratedCase> fails) {
        this.fails = fails;
    }

    /// @param fails must be false, not throw, for cases that are no cases
    static GeneratedCase shrink(GeneratedCase failing, Predicate<GeneratedCase> fails) {
        Shrinker shrinker = new Shrinker(fails);
        GeneratedCase smallest = failing;
        Optional<GeneratedCase> smaller = Optional.of(failing);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = shrinker.next(smallest);
        }
        return smallest;
    }

    private Optional<GeneratedCase> next(GeneratedCase failing) {
        Stream<GeneratedCase> fewerRecords =
                without(failing.records()).map(records -> failing.with(failing.versions(), records));
        Stream<GeneratedCase> fewerVersions =
                without(failing.versions()).map(versions -> failing.with(versions, failing.records()));
        Stream<GeneratedCase> smallerVersions =
                smaller(failing.versions()).map(versions -> failing.with(versions, failing.records()));
        Stream<GeneratedCase> smallerRecords =
                smaller(failing.records()).map(records -> failing.with(failing.versions(), records));
        return Stream.of(fewerRecords, fewerVersions, smallerVersions, smallerRecords)
                .flatMap(candidates -> candidates)
                .filter(candidate -> attempts++ < MOST_ATTEMPTS && fails.test(candidate))
                .findFirst();
    }

    /// The list without one of its elements.
    private static <T> Stream<List<T>> without(List<T> list) {
        return IntStream.range(0, list.size()).mapToObj(i -> {
            List<T> less = new ArrayList<>(list);
            less.remove(i);
            return less;
        });
    }

    /// The list with one of its elements made smaller.
    private static <T> Stream<List<T>> smaller(List<T> list) {
        return IntStream.range(0, list.size()).boxed().flatMap(i -> smaller(list.get(i))
                .map(element -> {
                    List<T> other = new ArrayList<>(list);
                    other.set(i, element);
                    return other;
                }));
    }

    /// A tree without one of its parts; parts near the root first.
    @SuppressWarnings("unchecked") // a smaller mapping is a mapping, a smaller list a list
    private static <T> Stream<T> smaller(T tree) {
        return switch (tree) {
            case Map<?, ?> map ->
                (Stream<T>) Stream.concat(
                        map.keySet().stream().map(key -> {
                            Map<Object, Object> less = new LinkedHashMap<>(map);
                            less.remove(key);
                            return less;
                        }),
                        map.keySet().stream()
                                .flatMap(key -> smaller((Object) map.get(key)).map(part -> {
                                    Map<Object, Object> other = new LinkedHashMap<>(map);
                                    other.put(key, part);
                                    return other;
                                })));
            case List<?> list -> (Stream<T>) Stream.concat(without(list), smaller(list));
            default -> Stream.empty();
        };
    }
}
