package probity.policy.csv;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.record.CreditRecord;
import probity.core.record.RecordCursor;
import probity.core.record.RecordStatus;
import probity.core.record.Value;

/// The record of one row. One object serves all rows of a file: what is to stay must be copied, see [#toRecord].
///
/// Names and words are there as bytes as well as texts; whoever reads very many rows asks for the bytes.
public final class RecordRow {

    /// Stands for a day that the row does not state.
    public static final int NO_DAY = Integer.MIN_VALUE;

    /// What a slot holds.
    public enum Holds {
        NOTHING,
        NUMBER,
        WORD
    }

    long line;
    final CellBytes id = new CellBytes();
    final CellBytes subject = new CellBytes();
    final CellBytes source = new CellBytes();
    final CellBytes corrects = new CellBytes();
    boolean legacy;
    int type;
    int day;
    int second;
    int ended;
    int arrived;
    RecordStatus status = RecordStatus.STANDS;
    int slots;
    final CellBytes[] words;
    private final long[] numbers;
    private final Holds[] holds;

    /// @param mostSlots of any type
    RecordRow(int mostSlots) {
        words = new CellBytes[mostSlots];
        numbers = new long[mostSlots];
        holds = new Holds[mostSlots];
        for (int slot = 0; slot < mostSlots; slot++) {
            words[slot] = new CellBytes();
        }
    }

    boolean nothing(int slot) {
        holds[slot] = Holds.NOTHING;
        return true;
    }

    boolean number(int slot, long value) {
        numbers[slot] = value;
        holds[slot] = Holds.NUMBER;
        return true;
    }

    /// Says that the slot holds the word which its bytes stand for.
    boolean word(int slot) {
        holds[slot] = Holds.WORD;
        return true;
    }

    /// Where the row begins in the file, from 1; of a stretch of a file, in the stretch.
    public long line() {
        return line;
    }

    public String id() {
        return id.text();
    }

    /// The id as bytes.
    public CellBytes idBytes() {
        return id;
    }

    public String subject() {
        return subject.text();
    }

    /// The subject as bytes.
    public CellBytes subjectBytes() {
        return subject;
    }

    /// Whether the subject has a code of the pilot before the standard, which is taken with a warning.
    public boolean isLegacy() {
        return legacy;
    }

    /// The id of the source, empty when the file does not state it.
    public String source() {
        return source.text();
    }

    /// The source as bytes.
    public CellBytes sourceBytes() {
        return source;
    }

    /// The id of the record that this one corrects, or empty.
    public String corrects() {
        return corrects.text();
    }

    /// What it corrects as bytes.
    public CellBytes correctsBytes() {
        return corrects;
    }

    /// Index of the record type.
    public int type() {
        return type;
    }

    /// The day of the fact, in days since 1970-01-01.
    public int day() {
        return day;
    }

    /// Seconds since midnight, or [RecordCursor#NONE].
    public int second() {
        return second;
    }

    /// The day on which a continuing breach ended, or [#NO_DAY].
    public int ended() {
        return ended;
    }

    /// The day on which the record arrived, or [#NO_DAY].
    public int arrived() {
        return arrived;
    }

    public RecordStatus status() {
        return status;
    }

    /// How many fields the type has.
    public int slots() {
        return slots;
    }

    /// What a slot holds.
    public Holds holds(int slot) {
        return holds[slot];
    }

    /// The value of a slot that holds a number.
    public long number(int slot) {
        return numbers[slot];
    }

    /// The bytes of a slot that holds a word.
    public CellBytes wordBytes(int slot) {
        return words[slot];
    }

    /// One entry a slot of the type; null where the record has no such field.
    public List<@Nullable Value> values() {
        List<@Nullable Value> values = new ArrayList<>(slots);
        for (int slot = 0; slot < slots; slot++) {
            values.add(value(slot));
        }
        return Collections.unmodifiableList(values);
    }

    private @Nullable Value value(int slot) {
        return switch (holds[slot]) {
            case NOTHING -> null;
            case NUMBER -> new Value.Quantity(numbers[slot]);
            case WORD -> new Value.Word(words[slot].text());
        };
    }

    /// A copy that stays.
    public CreditRecord toRecord() {
        return new CreditRecord(
                id(),
                type,
                LocalDate.ofEpochDay(day),
                second == RecordCursor.NONE ? null : LocalTime.ofSecondOfDay(second),
                status,
                ended == NO_DAY ? null : LocalDate.ofEpochDay(ended),
                corrects.isEmpty() ? null : corrects(),
                values());
    }
}
