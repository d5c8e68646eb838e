package probity.policy.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Finds words among a few known ones by their bytes.
final class WordTable {

    static final int UNKNOWN = -1;

    private final byte[][] words;
    /// Number of a word plus one; 0 where there is none.
    private final int[] places;

    WordTable(List<String> known) {
        words = known.stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        places = new int[Integer.highestOneBit(Math.max(1, words.length)) << 2];
        CellBytes cell = new CellBytes();
        for (int number = 0; number < words.length; number++) {
            cell.set(words[number], 0, words[number].length);
            places[free(cell)] = number + 1;
        }
    }

    private int free(CellBytes cell) {
        int place = (int) cell.digest() & (places.length - 1);
        while (places[place] != 0) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    /// The place of the word in the list, or [#UNKNOWN].
    int number(CellBytes cell) {
        int place = (int) cell.digest() & (places.length - 1);
        while (places[place] != 0) {
            byte[] word = words[places[place] - 1];
            if (cell.isSame(word, 0, word.length)) {
                return places[place] - 1;
            }
            place = (place + 1) & (places.length - 1);
        }
        return UNKNOWN;
    }
}
