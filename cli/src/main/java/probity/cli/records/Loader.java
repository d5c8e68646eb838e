package probity.cli.records;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import probity.cli.parts.ItemReader;
import probity.cli.parts.Part;
import probity.core.policy.RecordType;
import probity.core.population.LedgerRecords;
import probity.core.record.Field;
import probity.policy.csv.CellBytes;

/// Reads the items of neighbouring parts into columns and ties corrections to what they correct.
///
/// A correction of a record that is not there stands by itself (docs/reference/evaluation.md).
final class Loader {

    private final BitSet leftOut;
    private final boolean[][] words;
    private final LedgerRecords ledger;
    private final SubjectNames subjects = new SubjectNames();
    private final Map<OwnKey, Integer> rows = new HashMap<>();
    private final boolean corrections;
    private final CellBytes word = new CellBytes();
    private final WordTexts texts = new WordTexts();

    /// @param leftOut the lines whose records are not taken
    /// @param corrections whether any record of the file corrects another
    Loader(List<RecordType> types, BitSet leftOut, boolean corrections) {
        this.leftOut = leftOut;
        this.corrections = corrections;
        this.ledger = new LedgerRecords(types);
        this.words = types.stream().map(Loader::words).toArray(boolean[][]::new);
    }

    private static boolean[] words(RecordType type) {
        boolean[] words = new boolean[type.fields().size()];
        for (int slot = 0; slot < words.length; slot++) {
            Field field = type.fields().get(slot);
            words[slot] = field.type().isText();
        }
        return words;
    }

    /// A record among those of its subject.
    private record OwnKey(int subject, RecordKey key) {}

    LoadedRecords load(List<Part> parts) throws IOException {
        for (Part part : parts) {
            // A subject's records are all in one part.
            subjects.forget();
            rows.clear();
            try (ItemReader from = part.read()) {
                RecordItems.Reading item = new RecordItems.Reading(from);
                while (item.next()) {
                    if (item.isRecord()) {
                        loadRecord(item);
                    } else {
                        subjects.number(item.subject);
                    }
                }
            }
        }
        return new LoadedRecords(subjects, ledger.group(subjects.count(), 1));
    }

    private void loadRecord(RecordItems.Reading item) {
        item.readRecord();
        if (leftOut.get(item.line)) {
            return;
        }
        int subject = subjects.number(item.subject);
        int row = ledger.add(subject, item.type, item.day);
        if (item.isUnusual()) {
            ledger.second(item.second);
            ledger.ended(item.ended);
            ledger.status(item.status);
        }
        if (corrections) {
            tie(row, subject, item);
        }
        boolean[] isWord = words[item.type];
        for (int slot = 0; slot < isWord.length; slot++) {
            if (item.isPresent()) {
                if (isWord[slot]) {
                    item.word(word);
                    ledger.text(slot, texts.text(word));
                } else {
                    ledger.number(slot, item.number());
                }
            }
        }
    }

    private void tie(int row, int subject, RecordItems.Reading item) {
        String source = item.source.text();
        Integer target = rows.get(new OwnKey(subject, new RecordKey(source, item.corrects.text())));
        if (target != null) {
            ledger.corrects(target);
        }
        rows.putIfAbsent(new OwnKey(subject, new RecordKey(source, item.id.text())), row);
    }
}
