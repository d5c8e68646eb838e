package probity.core.compiled;

import java.time.LocalDate;
import java.util.BitSet;
import probity.core.population.Column;
import probity.core.population.Population;
import probity.core.population.PopulationCursor;
import probity.core.population.Workers;
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

    Fold(Shared shared) {
        this.shared = shared;
        this.population = shared.tables().population();
        Slots slots = shared.tables().slots();
        this.sums = new Sums(
                slots.count() + population.kinds().size(),
                shared.tables().calendar().most());
        this.looking = new Looking(shared.tables(), shared.rows(), sums);
        this.cursor = population.cursor();
        this.mostSize = shared.tables().tariffs().mostRecords();
    }

    @Override
    public void work(int task) {
        fold(shared.stretches().begin(task), shared.stretches().end(task));
    }

    private void fold(int from, int to) {
        Column kinds = population.kindColumn();
        Column days = population.dayColumn();
        Column values = shared.tables().tariffs().values();
        Column entries = shared.entries();
        int bias = (int) entries.least();
        int[] rows = shared.rows().rows;
        int[] ends = shared.rows().ends;
        int[] stretches = shared.tables().calendar().stretches();
        long[] kept = sums.kept;
        int versionRows = population.kinds().size() * Rows.WIDTH;
        for (int subject = from; subject < to; subject++) {
            int row = population.begin(subject);
            int last = population.begin(subject + 1);
            if (last - row > mostSize || shared.plainly().get(subject)) {
                plainly(subject);
                continue;
            }
            int mark = sums.next();
            looking.begin(last - row);
            long sum = 0;
            int segment = 0;
            while (row < last) {
                int first = days.code(row);
                while (segment < ends.length && first >= ends[segment]) {
                    segment++;
                }
                if (segment == ends.length) {
                    break;
                }
                int stop = days.code(last - 1) < ends[segment] ? last : until(row, last, ends[segment]);
                int version = shared.rows().ruling[segment];
                if (version == Rows.NOT_RULED) {
                    row = stop;
                    continue;
                }
                int base = version * versionRows;
                for (; row < stop; row++) {
                    int at = base + (kinds.code(row) << 3);
                    int entry = entries.code(rows[at] + Math.min(values.code(row), rows[at + Rows.LIMIT]));
                    if (entry == 0) {
                        sum += looking.points(row, version, mark);
                        continue;
                    }
                    int day = days.code(row);
                    int slot = rows[at + Rows.SLOT];
                    int marked = mark + stretches[rows[at + Rows.WINDOW] + day];
                    long one = kept[slot];
                    int was = (int) (one >> 32) == marked ? (int) one : 0;
                    int raised = Math.min(was + bias + entry, Math.max(rows[at + Rows.HIGH], was));
                    int now = Math.max(raised, Math.min(rows[at + Rows.LOW], was));
                    kept[slot] = (long) marked << 32 | (now & 0xffffffffL);
                    sum += (now - was) & ((rows[at + Rows.SINCE] - 1 - day) >> 31);
                }
            }
            boolean done =
                    !looking.isGivenUp() && shared.finish().finish(subject, sum, looking.counting(), shared.into());
            if (!done) {
                plainly(subject);
            }
        }
    }

    /// The first row from `row` on whose day is not before `end`.
    private int until(int row, int last, int end) {
        Column days = population.dayColumn();
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

    private void plainly(int subject) {
        cursor.subject(subject);
        shared.into().set(subject, shared.evaluator().standing(cursor, shared.asOf()));
    }
}
