package probity.core.record.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import probity.core.policy.RecordType;
import probity.core.record.RecordStatus;

/// Takes records in order of arrival, subjects mixed as they come, and groups them once at the end.
///
/// A row is begun with [#add] and refined by the calls that follow, until the next [#add].
public final class ColumnsBuilder {

    private final int[] widths;
    private final List<String> subjects = new ArrayList<>();
    private final Map<String, Integer> subjectNumbers = new HashMap<>();
    private final Map<String, Integer> wordNumbers = new HashMap<>();
    private final Columns columns = Columns.empty();
    private int rows;
    private int usedValues;

    /// @param types the record types of the policy the records are for
    public ColumnsBuilder(List<RecordType> types) {
        widths = types.stream().mapToInt(type -> type.fields().size()).toArray();
    }

    /// The number of the subject called `name`; a subject that was not there before has no record yet.
    public int subject(String name) {
        Integer known = subjectNumbers.get(name);
        if (known != null) {
            return known;
        }
        int number = subjects.size();
        subjects.add(name);
        subjectNumbers.put(name, number);
        return number;
    }

    /// Begins a row: a standing record without time, end, correction or fields.
    ///
    /// @param day days since 1970-01-01
    /// @return the number of the row, from 0
    public int add(int subject, int type, int day, String id) {
        Objects.checkIndex(subject, subjects.size());
        int row = rows++;
        columns.subject().set(row, subject);
        columns.type().set(row, type);
        columns.day().set(row, day);
        columns.ids().add(row, id);
        columns.firstValue().set(row, usedValues);
        usedValues = Math.addExact(usedValues, widths[type]);
        return row;
    }

    /// The time of the row begun last, in seconds since midnight.
    public void second(int second) {
        columns.second().set(last(), second);
    }

    public void status(RecordStatus status) {
        columns.status().set(last(), Columns.STATUSES.indexOf(status));
    }

    /// The day on which the breach of the row begun last ended.
    public void ended(int day) {
        columns.ended().set(last(), day);
    }

    /// Says that the row begun last corrects an earlier row of the same subject.
    public void corrects(int row) {
        int last = last();
        if (row >= last || columns.subject().get(row) != columns.subject().get(last)) {
            throw new IllegalArgumentException("row " + last + " cannot correct row " + row);
        }
        columns.corrects().set(last, row);
    }

    /// A field that is carried as a number.
    public void number(int slot, long value) {
        columns.values().set(place(slot), value);
    }

    /// A field that is carried as a string.
    public void text(int slot, String word) {
        Integer number = wordNumbers.computeIfAbsent(word, added -> {
            columns.words().add(added);
            return columns.words().size() - 1;
        });
        columns.values().set(place(slot), number);
    }

    /// Groups the rows by subject. The builder must not be used any more.
    public RecordColumns build() {
        boolean corrected = !columns.corrects().isUsual();
        Grouping grouping = new Grouping(columns.subject(), rows, subjects.size(), corrected);
        return new RecordColumns(subjects, columns, grouping);
    }

    private int place(int slot) {
        int last = last();
        return columns.firstValue().get(last)
                + Objects.checkIndex(slot, widths[columns.type().get(last)]);
    }

    private int last() {
        if (rows == 0) {
            throw new IllegalStateException("no row was begun");
        }
        return rows - 1;
    }
}
