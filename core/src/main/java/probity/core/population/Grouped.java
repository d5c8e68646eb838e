package probity.core.population;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import probity.core.population.column.Column;

/// The records of all subjects in columns, those of one subject side by side, in order of date, time and arrival.
///
/// @param position the place of each record in order of arrival over all subjects
record Grouped(
        Column kind, Column day, Column second, Column ended, Column corrects, Column position, List<Column> fields) {

    /// Places of columns in [#all].
    static final int KIND = 0;

    static final int DAY = 1;
    static final int SECOND = 2;
    static final int ENDED = 3;
    static final int CORRECTS = 4;
    static final int POSITION = 5;
    /// The first column of a field.
    static final int FIELDS = 6;

    Grouped {
        fields = List.copyOf(fields);
    }

    /// Empty columns for as many records.
    static Grouped of(int rows, LedgerRecords.Columns ranges) {
        return new Grouped(
                ranges.kind().column(rows),
                ranges.day().column(rows),
                ranges.second().column(rows),
                ranges.ended().column(rows),
                ranges.corrects().column(rows),
                Column.of(rows, 0, Math.max(0, rows - 1)),
                ranges.fields().stream().map(field -> field.column(rows)).toList());
    }

    /// @param columns as [#all] gives them
    static Grouped of(List<Column> columns) {
        return new Grouped(
                columns.get(KIND),
                columns.get(DAY),
                columns.get(SECOND),
                columns.get(ENDED),
                columns.get(CORRECTS),
                columns.get(POSITION),
                columns.subList(FIELDS, columns.size()));
    }

    List<Column> all() {
        return Stream.concat(Stream.of(kind, day, second, ended, corrects, position), fields.stream())
                .toList();
    }

    /// In the order of [LedgerRecords.Columns#moved].
    List<Column> moved() {
        return Stream.concat(Stream.of(kind, day, second, ended, corrects), fields.stream())
                .toList();
    }

    /// Puts the records of one subject in order of date, time and arrival, if they did not come so.
    void order(int begin, int end) {
        for (int row = begin + 1; row < end; row++) {
            if (compare(row - 1, row) > 0) {
                sort(begin, end);
                return;
            }
        }
    }

    private int compare(int one, int other) {
        int days = Integer.compare(day.code(one), day.code(other));
        return days != 0 ? days : Long.compare(second.value(one), second.value(other));
    }

    private void sort(int begin, int end) {
        Integer[] order = new Integer[end - begin];
        Arrays.setAll(order, i -> begin + i);
        Arrays.sort(order, this::compare);
        for (Column column : all()) {
            long[] sorted = Arrays.stream(order).mapToLong(column::value).toArray();
            for (int i = 0; i < sorted.length; i++) {
                column.set(begin + i, sorted[i]);
            }
        }
    }
}
