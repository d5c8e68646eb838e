package probity.verify.oracle.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Chance from a seed: the same seed throws the same numbers on every machine.
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// A whole number between `least` and `most`, both included.
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    @SafeVarargs
    final <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /// Some of the values, in their order; perhaps none.
    <T> List<T> some(List<T> values, int chance) {
        List<T> chosen = new ArrayList<>();
        for (T value : values) {
            if (percent(chance)) {
                chosen.add(value);
            }
        }
        return chosen;
    }
}
