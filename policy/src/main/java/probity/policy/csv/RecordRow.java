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
public final class RecordRow {

    /// Stands for a day that the row does not state.
    public static final int NO_DAY = Integer.MIN_VALUE;

    long line;
    String id = "";
    String subject = "";
    String source = "";
    String corrects = "";
    int type;
    int day;
    int second;
    int ended;
    int arrived;
    RecordStatus status = RecordStatus.STANDS;
    final List<@Nullable Value> values = new ArrayList<>();

    RecordRow() {}

    /// Where the row begins in the file, from 1.
    public long line() {
        return line;
    }

    public String id() {
        return id;
    }

    public String subject() {
        return subject;
    }

    /// The id of the source, empty when the file does not state it.
    public String source() {
        return source;
    }

    /// The id of the record that this one corrects, or empty.
    public String corrects() {
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

    /// One entry a slot of the type; null where the record has no such field.
    public List<@Nullable Value> values() {
        return Collections.unmodifiableList(values);
    }

    /// A copy that stays.
    public CreditRecord toRecord() {
        return new CreditRecord(
                id,
                type,
                LocalDate.ofEpochDay(day),
                second == RecordCursor.NONE ? null : LocalTime.ofSecondOfDay(second),
                status,
                ended == NO_DAY ? null : LocalDate.ofEpochDay(ended),
                corrects.isEmpty() ? null : corrects,
                values());
    }
}
