package probity.core.population;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import probity.core.policy.RecordType;
import probity.core.population.column.Staged;
import probity.core.record.FieldType;
import probity.core.record.RecordCursor;
import probity.core.record.RecordStatus;

/// Takes all records of a ledger in order of arrival, and groups them by subject.
public final class LedgerRecords implements RecordTaker {

    /// Which records stand in which columns, in order of arrival.
    ///
    /// @param day since 1970-01-01
    /// @param second of the day, or [RecordCursor#NONE]
    /// @param ended the day a continuing breach ended, or `Integer.MIN_VALUE`
    /// @param corrects the position of the record that is corrected, or [RecordCursor#NONE]
    record Columns(
            Staged subject,
            Staged kind,
            Staged day,
            Staged second,
            Staged ended,
            Staged corrects,
            List<Staged> fields) {

        /// Columns of the same ranges with room for as many rows, to be filled.
        Columns emptied(int rows) {
            return new Columns(
                    subject.emptied(rows),
                    kind.emptied(rows),
                    day.emptied(rows),
                    second.emptied(rows),
                    ended.emptied(rows),
                    corrects.emptied(rows),
                    fields.stream().map(field -> field.emptied(rows)).toList());
        }

        /// All that go with a record when it is moved.
        List<Staged> moved() {
            return Stream.concat(Stream.of(kind, day, second, ended, corrects), fields.stream())
                    .toList();
        }
    }

    static final int NOT_ENDED = Integer.MIN_VALUE;

    private final Layout layout;
    private final Kinds kinds;
    private final Words choices = new Words();
    private final Words words = new Words();
    private final Columns columns;
    private final Kinds.Row row = new Kinds.Row();
    private int rows;
    private int firstDay;

    /// @param types the record types of the policy the records are for
    public LedgerRecords(List<RecordType> types) {
        layout = new Layout(types);
        kinds = new Kinds(types.size());
        columns = new Columns(
                new Staged(0),
                new Staged(0),
                new Staged(0),
                new Staged(RecordCursor.NONE),
                new Staged(NOT_ENDED),
                new Staged(RecordCursor.NONE),
                IntStream.range(0, layout.count()).mapToObj(_ -> new Staged(0)).toList());
    }

    @Override
    public Layout layout() {
        return layout;
    }

    /// How many records there are.
    public int size() {
        return rows;
    }

    @Override
    public int add(int subject, int type, int day) {
        complete();
        int position = rows;
        Objects.checkIndex(type, layout.types());
        if (position == 0) {
            firstDay = day;
        }
        columns.subject().set(position, subject);
        columns.day().set(position, (long) day - firstDay);
        row.begin(type);
        rows++;
        return position;
    }

    @Override
    public void second(int second) {
        columns.second().set(last(), second);
        row.timed = second != RecordCursor.NONE;
    }

    @Override
    public void status(RecordStatus status) {
        row.status = status;
    }

    @Override
    public void ended(int day) {
        columns.ended().set(last(), day);
    }

    @Override
    public void corrects(int position) {
        int last = last();
        if (position >= last
                || columns.subject().get(position) != columns.subject().get(last)) {
            throw new IllegalArgumentException("record " + last + " cannot correct record " + position);
        }
        columns.corrects().set(last, position);
        row.corrects = true;
    }

    @Override
    public void number(int slot, long value) {
        columns.fields().get(column(slot)).set(last(), value);
        row.present.set(slot);
    }

    @Override
    public void text(int slot, String word) {
        columns.fields().get(column(slot)).set(last(), wordsOf(slot).number(word));
        row.present.set(slot);
    }

    private Words wordsOf(int slot) {
        return layout.field(row.type, slot) instanceof FieldType.OneOf ? choices : words;
    }

    private int column(int slot) {
        return layout.column(row.type, slot);
    }

    private int last() {
        if (rows == 0) {
            throw new IllegalStateException("no record was begun");
        }
        return rows - 1;
    }

    private void complete() {
        if (rows > 0) {
            columns.kind().set(rows - 1, kinds.number(row));
        }
    }

    /// Groups what is there by subject; more may be added afterwards and grouped again.
    ///
    /// @param subjects how many there are, those without a record included
    /// @param threads 1 or more
    public Population group(int subjects, int threads) {
        complete();
        if (rows > 0 && columns.subject().most() >= subjects) {
            throw new IllegalArgumentException(columns.subject().most() + " is not one of " + subjects + " subjects");
        }
        Grouping grouping = new Grouping(columns, rows, subjects, threads);
        Grouped grouped = grouping.grouped();
        return new Population(
                new Population.Meaning(layout, kinds.table(), choices.table(), words.table(), firstDay),
                grouped,
                Extents.of(grouping.first()),
                new Population.Extent(rows, rows, 0, 0));
    }
}
