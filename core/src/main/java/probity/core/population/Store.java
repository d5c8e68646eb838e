package probity.core.population;

import java.util.ArrayList;
import java.util.List;
import probity.core.population.Extents.Extent;
import probity.core.population.column.Column;

/// Columns that one turn writes to.
///
/// Rows that a reader may know are never written. A subject that has no room behind its rows, or one of whose rows has
/// to change, is copied to the end of all rows; where it was is a hole. When the end is reached, or there are too many
/// holes, all subjects are copied side by side into new columns.
final class Store {

    /// How much is taken of the columns.
    ///
    /// @param used the row after the last that was ever taken
    /// @param holes rows before it that are nobody's
    /// @param capacity rows there is room for
    record Room(int used, int holes, int capacity) {

        /// Rows without a hole, and no room behind them.
        static Room full(Population population) {
            return new Room(population.records(), 0, population.records());
        }
    }

    private static final int LEAST_TAIL = 64;
    private static final int MOST_ROWS = Integer.MAX_VALUE - 8;
    private static final int A_YEAR = 366;
    private static final int PERCENT = 100;
    private static final int MANY_POSITIONS = 1 << 12;

    private final Slack slack;
    private final List<Column> columns;
    private final Extents.Change rows;
    private int used;
    private int holes;
    private int capacity;
    /// The first row that no reader can know.
    private int unknown;

    Store(Population population, Room room, Slack slack, long turn) {
        this.slack = slack;
        columns = new ArrayList<>(population.grouped().all());
        rows = population.rows().change(turn);
        used = room.used();
        holes = room.holes();
        capacity = room.capacity();
        unknown = used;
    }

    /// Columns to be copied only.
    Store(Population population) {
        this(
                population,
                Room.full(population),
                new Slack(0, 0, 0),
                population.extent().turn());
    }

    int subjects() {
        return rows.subjects();
    }

    void grow(int subjects) {
        rows.grow(subjects);
    }

    int records(int subject) {
        return rows.end(subject) - rows.begin(subject);
    }

    int kind(int row) {
        return columns.get(Grouped.KIND).code(row);
    }

    /// The row of the record at a position of the ledger; -1 when the subject has no such record.
    int find(int subject, int position) {
        Column positions = columns.get(Grouped.POSITION);
        for (int row = rows.begin(subject); row < rows.end(subject); row++) {
            if (positions.value(row) == position) {
                return row;
            }
        }
        return -1;
    }

    /// Puts a record behind those of the subject that come before it in order of date and time, or are equal in them.
    ///
    /// @param values in the order of [Grouped#all]
    void insert(int subject, long[] values) {
        for (int column = 0; column < values.length; column++) {
            hold(column, values[column]);
        }
        int offset = after(subject, values) - rows.begin(subject);
        int size = records(subject);
        boolean last = offset == size;
        if (rows.end(subject) < rows.limit(subject) && (last || rows.begin(subject) >= unknown)) {
            int begin = rows.begin(subject);
            copy(begin + offset, begin + size, begin + offset + 1);
            rows.set(subject, new Extent(begin, begin + size + 1, rows.limit(subject)));
        } else {
            int to = take(withRoom(size + 1));
            int begin = rows.begin(subject);
            copy(begin, begin + offset, to);
            copy(begin + offset, begin + size, to + offset + 1);
            leave(subject);
            rows.set(subject, new Extent(to, to + size + 1, used));
        }
        int at = rows.begin(subject) + offset;
        for (int column = 0; column < values.length; column++) {
            columns.get(column).set(at, values[column]);
        }
    }

    /// Gives a record another kind.
    void change(int subject, int row, int kind) {
        hold(Grouped.KIND, kind);
        int offset = row - rows.begin(subject);
        if (rows.begin(subject) < unknown) {
            int size = records(subject);
            int to = take(withRoom(size));
            copy(rows.begin(subject), rows.end(subject), to);
            leave(subject);
            rows.set(subject, new Extent(to, to + size, used));
        }
        columns.get(Grouped.KIND).set(rows.begin(subject) + offset, kind);
    }

    /// Takes all records from a subject.
    void clear(int subject) {
        leave(subject);
        rows.set(subject, new Extent(0, 0, 0));
    }

    private void leave(int subject) {
        holes += rows.limit(subject) - rows.begin(subject);
    }

    private int withRoom(int size) {
        return size + (int) (((long) size * slack.subject() + PERCENT - 1) / PERCENT);
    }

    /// The first row of as many at the end.
    private int take(int room) {
        if ((long) used + room > capacity) {
            rebuild(room);
        }
        int at = used;
        used += room;
        return at;
    }

    /// The first row of the subject whose record comes after one of this date and time.
    private int after(int subject, long[] values) {
        Column days = columns.get(Grouped.DAY);
        Column seconds = columns.get(Grouped.SECOND);
        int low = rows.begin(subject);
        int high = rows.end(subject);
        while (low < high) {
            int middle = (low + high) >>> 1;
            int later = Long.compare(days.value(middle), values[Grouped.DAY]);
            if (later == 0) {
                later = Long.compare(seconds.value(middle), values[Grouped.SECOND]);
            }
            if (later > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void copy(int begin, int end, int at) {
        if (end > begin) {
            columns.forEach(column -> column.copy(column, begin, end, at));
        }
    }

    /// Makes a column able to hold a value; what readers hold stays as it is.
    private void hold(int number, long value) {
        Column column = columns.get(number);
        Column wider = column.holding(value, spare(number));
        if (wider == null) {
            boolean first = used == 0 && number == Grouped.DAY;
            wider = first
                    ? Column.of(capacity, value - A_YEAR, value + A_YEAR)
                    : column.widened(capacity, value, spare(number));
            wider.copy(column, 0, used, 0);
        }
        if (wider != column) {
            columns.set(number, wider);
        }
    }

    /// Days and positions rise without end: some more are taken at once, so that columns do not change each time.
    private static int spare(int column) {
        return switch (column) {
            case Grouped.DAY -> A_YEAR;
            case Grouped.POSITION -> MANY_POSITIONS;
            default -> 0;
        };
    }

    boolean hasTooManyHoles() {
        return holes > LEAST_TAIL && (long) holes * PERCENT > (long) used * slack.holes();
    }

    /// Puts all subjects side by side into new columns. Those that were moved before keep the room behind them: records
    /// come to whom they came before.
    ///
    /// @param more how many rows there has to be room for besides
    void rebuild(int more) {
        long kept = 0;
        for (int subject = 0; subject < rows.subjects(); subject++) {
            kept += rows.limit(subject) - rows.begin(subject);
        }
        if (kept + more > MOST_ROWS) {
            throw new IllegalStateException(kept + " rows are as many as a population can hold");
        }
        capacity = (int) Math.min(MOST_ROWS, kept + kept * slack.tail() / PERCENT + LEAST_TAIL + more);
        List<Column> old = List.copyOf(columns);
        columns.replaceAll(column -> column.emptied(capacity));
        int at = 0;
        int begin = 0;
        int end = 0;
        int to = 0;
        for (int subject = 0; subject < rows.subjects(); subject++) {
            int size = records(subject);
            int room = rows.limit(subject) - rows.begin(subject);
            // Neighbours that lie side by side, and are to lie so again, are copied as one.
            if (size > 0 && (rows.begin(subject) != end || to + end - begin != at)) {
                move(old, begin, end, to);
                begin = rows.begin(subject);
                to = at;
            }
            end = size > 0 ? rows.end(subject) : end;
            rows.move(subject, new Extent(at, at + size, at + room));
            at += room;
        }
        move(old, begin, end, to);
        used = at;
        holes = 0;
        unknown = 0;
    }

    /// The population with only the records that have positions below a head, in columns of their own.
    Population before(int head, Population all) {
        List<Column> old = List.copyOf(columns);
        Column positions = all.grouped().position();
        columns.replaceAll(column -> column.emptied(all.records()));
        int[] first = new int[all.subjects() + 1];
        int at = 0;
        for (int subject = 0; subject < all.subjects(); subject++) {
            for (int row = all.begin(subject); row < all.end(subject); row++) {
                if (positions.value(row) < head) {
                    move(old, row, row + 1, at++);
                }
            }
            first[subject + 1] = at;
        }
        Population.Extent extent = new Population.Extent(at, head, all.extent().unsettled(), 0);
        return new Population(all.meaning(), Grouped.of(columns), Extents.of(first), extent);
    }

    private void move(List<Column> old, int begin, int end, int at) {
        if (end > begin) {
            for (int column = 0; column < old.size(); column++) {
                columns.get(column).copy(old.get(column), begin, end, at);
            }
        }
    }

    Room room() {
        return new Room(used, holes, capacity);
    }

    /// The columns as they are now; those of `before` when none of them is another.
    Grouped grouped(Grouped before) {
        return columns.equals(before.all()) ? before : Grouped.of(columns);
    }

    Extents rows() {
        return rows.made();
    }
}
