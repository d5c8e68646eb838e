package probity.core.compiled;

import java.time.LocalDate;
import java.util.BitSet;
import probity.core.population.Population;
import probity.core.population.PopulationCursor;
import probity.core.population.Workers;
import probity.core.population.column.Column;
import probity.core.score.Evaluator;

/// Goes over the records of subject after subject and reads the tables: the same few steps for every record, without a
/// question that a processor could guess wrong.
final class Fold implements Workers.Task {

    /// What all threads share.
    ///
    /// @param plainly subjects that are evaluated plainly
    /// @param entries of the tariffs
    record Shared(
            Tables tables,
            Rows rows,
            Column entries,
            Finish finish,
            BitSet plainly,
            Evaluator evaluator,
            LocalDate asOf,
            Stretches stretches,
            Standings into) {}

    private final Shared shared;
    private final Population population;
    private final Sums sums;
    private final Looking looking;
    private final PopulationCursor cursor;
    private final int mostSize;
    private final int versionWidth;

    // What the loop over records reads.
    private final Column kinds;
    private final Column days;
    private final Column values;
    private final Column entries;
    private final int[] rows;
    private final int[] stretches;

    Fold(Shared shared) {
        Tables tables = shared.tables();
        this.shared = shared;
        this.population = tables.population();
        int kindCount = population.kinds().size();
        this.sums =
                new Sums(tables.slots().count() + kindCount, tables.calendar().most());
        this.looking = new Looking(tables, shared.rows(), sums);
        this.cursor = population.cursor();
        this.mostSize = tables.tariffs().mostRecords();
        this.versionWidth = kindCount * Rows.WIDTH;
        this.kinds = population.kindColumn();
        this.days = population.dayColumn();
        this.values = tables.values();
        this.entries = shared.entries();
        this.rows = shared.rows().rows;
        this.stretches = tables.calendar().stretches();
    }

    @Override
    public void work(int task) {
        int end = shared.stretches().end(task);
        for (int subject = shared.stretches().begin(task); subject < end; subject++) {
            evaluate(subject, shared.plainly().get(subject), subject);
        }
    }

    /// Evaluates one subject.
    ///
    /// @param at where its result goes
    void evaluate(int subject, boolean plainly, int at) {
        int first = population.begin(subject);
        int last = population.end(subject);
        if (plainly || last - first > mostSize || !folded(first, last, at)) {
            cursor.subject(subject);
            shared.into().set(at, shared.evaluator().standing(cursor, shared.asOf()));
        }
    }

    /// @return false when the tables do not tell enough
    private boolean folded(int first, int last, int at) {
        int[] ends = shared.rows().ends;
        int mark = sums.next();
        looking.begin(last - first);
        long sum = 0;
        int row = first;
        for (int segment = 0; segment < ends.length && row < last; segment++) {
            int end = ends[segment];
            if (days.code(row) >= end) {
                continue;
            }
            int stop = days.code(last - 1) < end ? last : until(row, last, end);
            int version = shared.rows().ruling[segment];
            if (version != Rows.NOT_RULED) {
                sum += points(row, stop, version, mark);
            }
            row = stop;
        }
        return !looking.isGivenUp() && shared.finish().finish(at, sum, looking.counting(), shared.into());
    }

    /// The points of rows that one version rules.
    private long points(int from, int stop, int version, int mark) {
        long sum = 0;
        int row = from;
        while (row < stop) {
            row = fold(row, stop, version * versionWidth, mark);
            sum += folded;
            if (row < stop) {
                sum += looking.points(row, version, mark);
                row++;
            }
        }
        return sum;
    }

    private long folded;

    /// Reads the tables for row after row. No call is made on the way, so that the processor keeps everything at hand
    /// from one row to the next.
    ///
    /// @param base where the rows of the ruling version begin
    /// @return the first row that has to be looked at, or `stop`
    private int fold(int from, int stop, int base, int mark) {
        int bias = (int) entries.least();
        long[] kept = sums.kept;
        long sum = 0;
        int row = from;
        for (; row < stop; row++) {
            int at = base + (kinds.code(row) << 3);
            int entry = entries.code(rows[at] + Math.min(values.code(row), rows[at + Rows.LIMIT]));
            if (entry == 0) {
                break;
            }
            int day = days.code(row);
            int slot = rows[at + Rows.SLOT];
            int marked = mark + stretches[rows[at + Rows.WINDOW] + day];
            long one = kept[slot];
            int was = (int) (one >> 32) == marked ? (int) one : 0;
            int now = Math.max(rows[at + Rows.LOW], Math.min(rows[at + Rows.HIGH], was + bias + entry));
            kept[slot] = (long) marked << 32 | (now & 0xffffffffL);
            sum += (now - was) & ((rows[at + Rows.SINCE] - 1 - day) >> 31);
        }
        folded = sum;
        return row;
    }

    /// The first row from `row` on whose day is not before `end`.
    private int until(int row, int last, int end) {
        int low = row;
        int high = last;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days.code(middle) < end) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
