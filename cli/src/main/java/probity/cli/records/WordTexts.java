package probity.cli.records;

import org.jspecify.annotations.Nullable;
import probity.policy.csv.CellBytes;

/// Remembers words that were asked for lately, so that a word which comes often is made into a text once.
final class WordTexts {

    private static final int ROOM = 1 << 12;

    private record Known(CellBytes bytes, String text) {}

    private final @Nullable Known[] lately = new @Nullable Known[ROOM];

    String text(CellBytes word) {
        int place = (int) word.digest() & (ROOM - 1);
        Known known = lately[place];
        if (known != null && word.isSame(known.bytes())) {
            return known.text();
        }
        String text = word.text();
        lately[place] = new Known(CellBytes.of(text), text);
        return text;
    }
}
