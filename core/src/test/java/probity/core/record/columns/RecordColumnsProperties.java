package probity.core.record.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import probity.core.policy.RecordType;
import probity.core.record.CreditRecord;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.record.RecordCursor;
import probity.core.record.RecordList;
import probity.core.record.RecordStatus;
import probity.core.record.Value;
import probity.core.text.Text;

/// Columns offer exactly what objects offer.
class RecordColumnsProperties {

    private static final List<RecordType> TYPES = List.of(
            type("visit", new FieldType.WholeNumber(0, 9), new FieldType.Code()),
            type("fine", new FieldType.Code()),
            type("note"));

    private static RecordType type(String name, FieldType... fields) {
        List<Field> declared = new ArrayList<>();
        for (FieldType field : fields) {
            String called = "f" + declared.size();
            declared.add(new Field(called, field, true, Text.of("en", called)));
        }
        RecordType.Classification none = RecordType.Classification.NONE;
        return new RecordType(
                name,
                Text.of("en", name),
                List.of(),
                none,
                declared,
                List.of(),
                List.of(),
                false,
                RecordType.Derived.NONE);
    }

    @Property(tries = 300)
    void mixedRowsReadBackGroupedBySubjectInOrderOfArrival(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, List<CreditRecord>> expected = new TreeMap<>();
        ColumnsBuilder builder = new ColumnsBuilder(TYPES);
        Map<String, Integer> rows = new TreeMap<>();
        int subjects = 1 + random.nextInt(9);
        for (int i = random.nextInt(200); i > 0; i--) {
            String subject = "s" + random.nextInt(subjects);
            List<CreditRecord> own = expected.computeIfAbsent(subject, _ -> new ArrayList<>());
            CreditRecord record = record(random, "é" + i, own);
            own.add(record);
            rows.put(record.id(), add(builder, subject, record, rows));
        }
        expected.put("nobody", List.of());
        builder.subject("nobody");

        RecordColumns columns = builder.build();
        SubjectCursor cursor = columns.cursor();
        assertThat(columns.subjects()).isEqualTo(expected.size());
        for (int subject = 0; subject < columns.subjects(); subject++) {
            cursor.subject(subject);
            List<CreditRecord> own = expected.get(columns.subject(subject));
            assertThat(read(cursor)).isEqualTo(read(new RecordList(own)));
        }
    }

    private static CreditRecord record(Random random, String id, List<CreditRecord> earlier) {
        int type = random.nextInt(TYPES.size());
        List<@Nullable Value> values = new ArrayList<>();
        for (Field field : TYPES.get(type).fields()) {
            Value value = field.type().isText()
                    ? new Value.Word("w" + random.nextInt(3))
                    : new Value.Quantity(random.nextLong());
            values.add(random.nextInt(4) == 0 ? null : value);
        }
        LocalDate day = LocalDate.ofEpochDay(random.nextInt(40_000) - 20_000);
        boolean corrects = !earlier.isEmpty() && random.nextInt(5) == 0;
        return new CreditRecord(
                id,
                type,
                day,
                random.nextInt(5) == 0 ? LocalTime.ofSecondOfDay(random.nextInt(86_400)) : null,
                random.nextInt(5) == 0 ? RecordStatus.HELD : RecordStatus.STANDS,
                random.nextInt(5) == 0 ? day.plusDays(3) : null,
                corrects ? earlier.get(random.nextInt(earlier.size())).id() : null,
                values);
    }

    private static int add(ColumnsBuilder to, String subject, CreditRecord record, Map<String, Integer> rows) {
        int day = Math.toIntExact(record.date().toEpochDay());
        int row = to.add(to.subject(subject), record.type(), day, record.id());
        to.status(record.status());
        if (record.time() != null) {
            to.second(record.time().toSecondOfDay());
        }
        if (record.ended() != null) {
            to.ended(Math.toIntExact(record.ended().toEpochDay()));
        }
        if (record.corrects() != null) {
            to.corrects(rows.get(record.corrects()));
        }
        for (int slot = 0; slot < record.values().size(); slot++) {
            switch (record.values().get(slot)) {
                case Value.Quantity(long number) -> to.number(slot, number);
                case Value.Word(String text) -> to.text(slot, text);
                case null -> {}
            }
        }
        return row;
    }

    private static List<String> read(RecordCursor cursor) {
        List<String> read = new ArrayList<>();
        for (int i = 0; i < cursor.size(); i++) {
            cursor.moveTo(i);
            StringBuilder line = new StringBuilder(cursor.id() + " " + cursor.type() + " " + cursor.day() + " "
                    + cursor.second() + " " + cursor.status() + " " + cursor.endedDay() + " " + cursor.corrects());
            List<Field> fields = TYPES.get(cursor.type()).fields();
            for (int slot = 0; slot < fields.size(); slot++) {
                boolean text = fields.get(slot).type().isText();
                line.append(' ')
                        .append(cursor.has(slot))
                        .append(text ? cursor.text(slot) : String.valueOf(cursor.has(slot) ? cursor.number(slot) : 0));
            }
            read.add(line.toString());
        }
        return read;
    }
}
