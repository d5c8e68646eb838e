package probity.ledger.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import probity.core.policy.RecordType;
import probity.core.population.LedgerRecords;
import probity.core.population.Population;
import probity.core.population.Snapshot;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.record.RecordStatus;
import probity.core.text.Text;

/// People with two types of record.
final class Crowd {

    static final Field FILE = field("file", new FieldType.Code());
    static final Field COUNT = field("count", new FieldType.WholeNumber(-5, 70_000));
    static final Field LEVEL = field("level", new FieldType.OneOf(List.of("low", "high")));
    static final Field SUM = field("sum", new FieldType.WholeNumber(0, Long.MAX_VALUE));
    static final List<RecordType> TYPES = List.of(type("visit", FILE, COUNT), type("grade", LEVEL, SUM));

    private Crowd() {}

    static Field field(String name, FieldType type) {
        return new Field(name, type, true, Text.of("en", name));
    }

    static RecordType type(String name, Field... fields) {
        return new RecordType(
                name,
                Text.of("en", name),
                List.of(),
                RecordType.Classification.NONE,
                List.of(fields),
                List.of(),
                List.of(),
                false,
                RecordType.Derived.NONE);
    }

    static Snapshot snapshot(int subjects, int records) {
        LedgerRecords ledger = new LedgerRecords(TYPES);
        for (int i = 0; i < records; i++) {
            ledger.add(i * 7 % subjects, i % 2, 20_000 + i * 13 % 900);
            if (i % 5 == 0) {
                ledger.second(i % 86_400);
            }
            if (i % 11 == 0) {
                ledger.status(RecordStatus.HELD);
            }
            if (i % 2 == 0) {
                ledger.text(0, "F" + i % 1_000);
                ledger.number(1, i % 70_000);
            } else {
                ledger.text(0, i % 3 == 0 ? "low" : "high");
                ledger.number(1, (long) i << 33);
            }
            if (i % 77 == 0 && i >= subjects) {
                ledger.corrects(i - subjects);
            }
        }
        Population population = ledger.group(subjects, 1);
        List<String> names =
                IntStream.range(0, subjects).mapToObj(Integer::toString).toList();
        return new Snapshot(population, names, records, "ab12");
    }

    /// Writes as many records to a file, again and again, until it is stopped.
    ///
    /// @param arguments the file, how many
    public static void main(String[] arguments) throws IOException {
        Snapshot snapshot = snapshot(1_000, Integer.parseInt(arguments[1]));
        while (true) {
            new SnapshotFile(Path.of(arguments[0])).write(snapshot, TYPES);
        }
    }
}
