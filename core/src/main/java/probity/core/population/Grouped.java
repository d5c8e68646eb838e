package probity.core.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The records of all subjects, subject after subject; each one's in order of date, time and arrival.
final class Grouped {

    /// Where the records of each subject begin; one entry more than there are subjects.
    final int[] first;
    final Column kind;
    final Column day;
    final Column second;
    final Column ended;
    final Column corrects;
    /// The place of each record in order of arrival over all subjects.
    final Column position;
    final List<Column> fields;

    /// Empty columns for as many records.
    Grouped(int subjects, int rows, LedgerRecords.Columns ranges) {
        first = new int[subjects + 1];
        kind = ranges.kind().column(rows);
        day = ranges.day().column(rows);
        second = ranges.second().column(rows);
        ended = ranges.ended().column(rows);
        corrects = ranges.corrects().column(rows);
        position = Column.of(rows, 0, Math.max(0, rows - 1));
        fields = ranges.fields().stream().map(field -> field.column(rows)).toList();
    }

    /// In the order of [LedgerRecords.Columns#moved].
    List<Column> moved() {
        List<Column> moved = new ArrayList<>(List.of(kind, day, second, ended, corrects));
        moved.addAll(fields);
        return moved;
    }

    /// Puts the records of one subject in order of date, time and arrival, if they did not come so.
    void order(int subject) {
        int begin = first[subject];
        int end = first[subject + 1];
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
        List<Column> all = moved();
        all.add(position);
        for (Column column : all) {
            long[] sorted = Arrays.stream(order).mapToLong(column::value).toArray();
            for (int i = 0; i < sorted.length; i++) {
                column.set(begin + i, sorted[i]);
            }
        }
    }
}
