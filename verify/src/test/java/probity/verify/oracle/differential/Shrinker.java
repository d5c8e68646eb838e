package probity.verify.oracle.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import probity.verify.oracle.generator.GeneratedCase;

/// Makes a failing case small: leaves out versions, records, articles, rules, words, one after the other, as long as
/// the case still fails.
final class Shrinker {

    private static final int MOST_ATTEMPTS = 6_000;

    private Shrinker() {}

    /// @param fails must be false, not throw, for cases that are no cases
    static GeneratedCase shrink(GeneratedCase failing, Predicate<GeneratedCase> fails) {
        return shrink(failing, Shrinker::smaller, fails);
    }

    /// @param smaller what a case may be replaced by, the greatest leaps first
    static <T> T shrink(T failing, Function<T, Stream<T>> smaller, Predicate<T> fails) {
        AtomicInteger attempts = new AtomicInteger();
        T smallest = failing;
        Optional<T> next = Optional.of(failing);
        while (next.isPresent()) {
            smallest = next.get();
            next = smaller.apply(smallest)
                    .filter(candidate -> attempts.getAndIncrement() < MOST_ATTEMPTS && fails.test(candidate))
                    .findFirst();
        }
        return smallest;
    }

    static Stream<GeneratedCase> smaller(GeneratedCase failing) {
        return Stream.of(
                        without(failing.records()).map(records -> failing.with(failing.versions(), records)),
                        without(failing.versions()).map(versions -> failing.with(versions, failing.records())),
                        smaller(failing.versions()).map(versions -> failing.with(versions, failing.records())),
                        smaller(failing.records()).map(records -> failing.with(failing.versions(), records)))
                .flatMap(candidates -> candidates);
    }

    /// The list without one of its elements.
    static <T> Stream<List<T>> without(List<T> list) {
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
