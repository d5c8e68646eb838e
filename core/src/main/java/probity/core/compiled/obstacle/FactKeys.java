package probity.core.compiled.obstacle;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import probity.core.population.Kind;
import probity.core.population.Population;

/// Finds out whether two records of one subject state the same fact.
///
/// Values are compared by a number made of them. Two facts that differ and have the same number would be taken for one
/// fact, which costs their subject the tables and nothing else.
final class FactKeys {

    private static final int[] NO_FACT = {};
    private static final long ODD = 0x9E3779B97F4A7C15L;

    /// Of each kind, the columns of the values that tell facts apart; empty where a record equals no other.
    private final int[][] columns;
    private final int[] types;
    private final Population population;
    private long[] keys = new long[64];
    private int count;

    /// @param facts slots of those values by record type
    FactKeys(Map<Integer, List<Integer>> facts, Population population) {
        List<Kind> kinds = population.kinds();
        this.population = population;
        columns = new int[kinds.size()][];
        types = kinds.stream().mapToInt(Kind::type).toArray();
        for (int number = 0; number < columns.length; number++) {
            Kind kind = kinds.get(number);
            List<Integer> slots = facts.getOrDefault(kind.type(), List.of());
            boolean states = kind.isPlainFact() && kind.present().containsAll(slots);
            columns[number] = states
                    ? slots.stream()
                            .mapToInt(slot -> population.layout().column(kind.type(), slot))
                            .toArray()
                    : NO_FACT;
        }
    }

    /// The same for another state of the population in which kinds mean the same.
    FactKeys(FactKeys of, Population population) {
        this.population = population;
        columns = of.columns;
        types = of.types;
    }

    /// Whether records of a kind can state the same fact as another.
    boolean states(int kind) {
        return columns[kind].length > 0;
    }

    /// Turns to the next subject.
    void begin() {
        count = 0;
    }

    void add(int kind, int row) {
        long key = types[kind];
        for (int column : columns[kind]) {
            key = mixed(key * ODD + population.field(column).value(row));
        }
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
        }
        keys[count++] = key;
    }

    /// Whether one fact was added twice.
    boolean isOneTwice() {
        Arrays.sort(keys, 0, count);
        for (int i = 1; i < count; i++) {
            if (keys[i] == keys[i - 1]) {
                return true;
            }
        }
        return false;
    }

    private static long mixed(long key) {
        long half = (key ^ key >>> 32) * ODD;
        return half ^ half >>> 29;
    }
}
