package probity.core.population;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Words, each kept once and numbered as they come. Only one thread adds words; what [#table] gave stays as it was.
final class Words {

    private String[] all = new String[16];
    private int count;
    private final Map<String, Integer> numbers = new HashMap<>();
    /// Numbers whose words were forgotten, to be given again.
    private final BitSet free = new BitSet();
    private int forgotten;

    Words() {}

    /// The same words with the same numbers.
    Words(Table table) {
        all = Arrays.copyOf(table.all, Math.max(16, table.count));
        count = table.count;
        forgotten = table.forgotten;
        free.or(table.free);
        for (int number = free.nextClearBit(0); number < count; number = free.nextClearBit(number + 1)) {
            numbers.put(all[number], number);
        }
    }

    int number(String word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        int number = free.isEmpty() ? count : free.nextSetBit(0);
        free.clear(number);
        if (number == all.length) {
            all = Arrays.copyOf(all, count * 2);
        }
        all[number] = word;
        count = Math.max(count, number + 1);
        numbers.put(word, number);
        return number;
    }

    /// Takes words back that were written down by number, from 0 on. Of a word that was forgotten the number is lost.
    void put(int number, String word) {
        if (number == all.length) {
            all = Arrays.copyOf(all, number * 2);
        }
        all[number] = word;
        count = number + 1;
        numbers.putIfAbsent(word, number);
    }

    /// Forgets all words but those with these numbers.
    void keep(BitSet used) {
        String[] kept = all.clone();
        boolean fewer = false;
        for (int number = used.nextClearBit(0); number < count; number = used.nextClearBit(number + 1)) {
            if (!free.get(number)) {
                numbers.remove(kept[number]);
                kept[number] = "";
                free.set(number);
                fewer = true;
            }
        }
        if (fewer) {
            all = kept;
            forgotten++;
        }
    }

    Table table() {
        return new Table(all, count, forgotten, (BitSet) free.clone());
    }

    /// Words by number, as they are at one moment.
    static final class Table {

        private final String[] all;
        private final int count;
        private final int forgotten;
        private final BitSet free;

        private Table(String[] all, int count, int forgotten, BitSet free) {
            this.all = all;
            this.count = count;
            this.forgotten = forgotten;
            this.free = free;
        }

        String get(int number) {
            return all[number];
        }

        int count() {
            return count;
        }

        /// How often words were forgotten, after which a number may mean another one.
        int forgotten() {
            return forgotten;
        }
    }
}
