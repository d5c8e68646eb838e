package probity.core.record.columns;

import probity.core.record.RecordCursor;
import probity.core.record.RecordStatus;

/// Reads the records of one subject after another from [RecordColumns].
public final class SubjectCursor implements RecordCursor {

    private final Columns columns;
    private final Grouping grouping;
    private int first;
    private int size;
    private int row;

    SubjectCursor(Columns columns, Grouping grouping) {
        this.columns = columns;
        this.grouping = grouping;
    }

    /// Turns to the records of another subject.
    public void subject(int subject) {
        first = grouping.begin(subject);
        size = grouping.size(subject);
        row = size == 0 ? NONE : grouping.row(first);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void moveTo(int index) {
        row = grouping.row(first + index);
    }

    @Override
    public String id() {
        return columns.ids().get(row);
    }

    @Override
    public int type() {
        return columns.type().get(row);
    }

    @Override
    public int day() {
        return columns.day().get(row);
    }

    @Override
    public int second() {
        return columns.second().get(row);
    }

    @Override
    public RecordStatus status() {
        return Columns.STATUSES.get(columns.status().get(row));
    }

    @Override
    public int endedDay() {
        return columns.ended().get(row);
    }

    @Override
    public int corrects() {
        return grouping.place(columns.corrects().get(row));
    }

    @Override
    public boolean has(int slot) {
        return columns.values().has(columns.firstValue().get(row) + slot);
    }

    @Override
    public long number(int slot) {
        return columns.values().get(columns.firstValue().get(row) + slot);
    }

    @Override
    public String text(int slot) {
        int place = columns.firstValue().get(row) + slot;
        return columns.values().has(place)
                ? columns.words().get((int) columns.values().get(place))
                : "";
    }
}
