package probity.cli.records;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.cli.parts.ItemReader;
import probity.cli.parts.Part;
import probity.core.policy.RecordType;
import probity.core.record.CreditRecord;
import probity.core.record.Field;
import probity.core.record.RecordCursor;
import probity.core.record.Value;
import probity.policy.csv.CellBytes;
import probity.policy.csv.RecordRow;

/// Reads the items of one part into records with their names, for those who show them.
final class NamedRecords {

    private final List<RecordType> types;
    private final BitSet leftOut;
    private final Map<String, List<CreditRecord>> records = new LinkedHashMap<>();
    private final Set<OwnKey> seen = new HashSet<>();
    private final CellBytes word = new CellBytes();

    /// @param leftOut the lines whose records are not taken
    NamedRecords(List<RecordType> types, BitSet leftOut) {
        this.types = types;
        this.leftOut = leftOut;
    }

    /// A record among those of its subject.
    private record OwnKey(String subject, RecordKey key) {}

    Map<String, List<CreditRecord>> read(Part part) throws IOException {
        try (ItemReader from = part.read()) {
            RecordItems.Reading item = new RecordItems.Reading(from);
            while (item.next()) {
                if (item.isRecord()) {
                    read(item);
                } else {
                    records.computeIfAbsent(item.subject.text(), _ -> new ArrayList<>());
                }
            }
        }
        return records;
    }

    private void read(RecordItems.Reading item) {
        item.readRecord();
        if (leftOut.get(item.line)) {
            return;
        }
        String subject = item.subject.text();
        CreditRecord record = new CreditRecord(
                item.id.text(),
                item.type,
                LocalDate.ofEpochDay(item.day),
                item.second == RecordCursor.NONE ? null : LocalTime.ofSecondOfDay(item.second),
                item.status,
                item.ended == RecordRow.NO_DAY ? null : LocalDate.ofEpochDay(item.ended),
                corrected(subject, item),
                values(item));
        records.computeIfAbsent(subject, _ -> new ArrayList<>()).add(record);
        seen.add(new OwnKey(subject, new RecordKey(item.source.text(), record.id())));
    }

    /// What a record corrects; null where that is not there, so that it stands by itself.
    private @Nullable String corrected(String subject, RecordItems.Reading item) {
        String id = item.corrects.text();
        return seen.contains(new OwnKey(subject, new RecordKey(item.source.text(), id))) ? id : null;
    }

    private List<@Nullable Value> values(RecordItems.Reading item) {
        List<@Nullable Value> values = new ArrayList<>();
        for (Field field : types.get(item.type).fields()) {
            if (!item.isPresent()) {
                values.add(null);
            } else if (field.type().isText()) {
                item.word(word);
                values.add(new Value.Word(word.text()));
            } else {
                values.add(new Value.Quantity(item.number()));
            }
        }
        return values;
    }
}
