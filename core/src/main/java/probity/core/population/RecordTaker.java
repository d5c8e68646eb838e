package probity.core.population;

import probity.core.record.RecordCursor;
import probity.core.record.RecordStatus;

/// Takes records in order of arrival, subjects mixed as they come.
///
/// A record is begun with [#add] and refined by the calls that follow, until the next [#add].
public interface RecordTaker {

    /// Begins a record: standing, without time, end, correction or fields.
    ///
    /// @param subject from 0
    /// @param type index of the record type
    /// @param day days since 1970-01-01
    /// @return its position in order of arrival over all subjects
    int add(int subject, int type, int day);

    /// The time of the record begun last, in seconds since midnight; [RecordCursor#NONE] for none.
    void second(int second);

    void status(RecordStatus status);

    /// The day on which the breach of the record begun last ended; `Integer.MIN_VALUE` while it has not.
    void ended(int day);

    /// Says that the record begun last corrects an earlier one of the same subject.
    void corrects(int position);

    /// A field that is carried as a number.
    void number(int slot, long value);

    /// A field that is carried as a string.
    void text(int slot, String word);

    Layout layout();

    /// Takes the record under a cursor, all but what it corrects.
    ///
    /// @return its position, as [#add] does
    default int take(int subject, RecordCursor record) {
        int type = record.type();
        int position = add(subject, type, record.day());
        second(record.second());
        status(record.status());
        ended(record.endedDay());
        for (int slot = 0; slot < layout().slots(type); slot++) {
            if (record.has(slot) && layout().field(type, slot).isText()) {
                text(slot, record.text(slot));
            } else if (record.has(slot)) {
                number(slot, record.number(slot));
            }
        }
        return position;
    }
}
