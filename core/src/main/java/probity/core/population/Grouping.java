package probity.core.population;

import java.util.List;
import probity.core.population.column.Column;
import probity.core.population.column.Slice;
import probity.core.population.column.Staged;

/// Groups records by subject: first into parts of a few thousand records with neighbouring subjects, then within each
/// part. Both times records are read in order and written to places that a processor's cache holds; sorting all of
/// them at once would wait for memory at each. It is stable, and all threads share both passes.
final class Grouping {

    private static final int RECORDS_IN_PART = 1 << 15;
    private static final int MOST_PARTS = 1 << 10;

    private final LedgerRecords.Columns from;
    private final int rows;
    private final int subjects;
    private final int threads;
    private final int shift;
    private final int parts;
    /// For each stretch of rows and each part, where the next row goes.
    private final int[][] next;
    private final int[] begins;
    private final int[] places;
    private final int[] first;

    Grouping(LedgerRecords.Columns from, int rows, int subjects, int threads) {
        this.from = from;
        this.rows = rows;
        this.subjects = subjects;
        this.threads = threads;
        int wanted = Math.clamp(rows / RECORDS_IN_PART, 1, MOST_PARTS);
        int bits = 0;
        while (((subjects - 1) >> bits) >= wanted) {
            bits++;
        }
        shift = bits;
        parts = Math.max(1, (Math.max(0, subjects - 1) >> shift) + 1);
        next = new int[threads][parts];
        begins = new int[parts + 1];
        places = new int[rows];
        first = new int[subjects + 1];
    }

    /// Where the records of each subject begin; one entry more than there are subjects. Known when they are grouped.
    int[] first() {
        return first;
    }

    Grouped grouped() {
        Workers.run(threads, threads, () -> this::count);
        spread();
        LedgerRecords.Columns parted = from.emptied(rows);
        Staged positions = Staged.forNumbers(rows, 0, Math.max(0, rows - 1));
        Workers.run(threads, threads, () -> stretch -> part(stretch, parted, positions));
        Grouped grouped = Grouped.of(rows, from);
        Workers.run(threads, parts, () -> part -> within(part, parted, positions, grouped));
        first[subjects] = rows;
        Workers.run(threads, parts, () -> part -> order(part, grouped));
        return grouped;
    }

    private int stretch(int number) {
        return (int) ((long) rows * number / threads);
    }

    private void count(int stretch) {
        int[] counts = next[stretch];
        for (int row = stretch(stretch); row < stretch(stretch + 1); row++) {
            counts[(int) from.subject().get(row) >> shift]++;
        }
    }

    /// Turns counts into places: a part holds its rows of the first stretch, then those of the second, and so on.
    private void spread() {
        int at = 0;
        for (int part = 0; part < parts; part++) {
            begins[part] = at;
            for (int[] counts : next) {
                int count = counts[part];
                counts[part] = at;
                at += count;
            }
        }
        begins[parts] = at;
    }

    private void part(int stretch, LedgerRecords.Columns parted, Staged positions) {
        int[] free = next[stretch];
        int begin = stretch(stretch);
        int end = stretch(stretch + 1);
        for (int row = begin; row < end; row++) {
            places[row] = free[(int) from.subject().get(row) >> shift]++;
        }
        Slice slice = new Slice(begin, end, places);
        from.subject().scatter(slice, parted.subject());
        positions.number(slice);
        List<Staged> sources = from.moved();
        List<Staged> targets = parted.moved();
        for (int i = 0; i < sources.size(); i++) {
            sources.get(i).scatter(slice, targets.get(i));
        }
    }

    /// Rows of one part, which stand in order of arrival, to their subjects. The places of the first pass are no longer
    /// needed for these rows.
    private void within(int part, LedgerRecords.Columns parted, Staged positions, Grouped into) {
        int least = part << shift;
        int most = Math.min(subjects, (part + 1) << shift);
        int[] free = new int[Math.max(0, most - least) + 1];
        for (int row = begins[part]; row < begins[part + 1]; row++) {
            free[(int) parted.subject().get(row) - least + 1]++;
        }
        free[0] = begins[part];
        for (int subject = least; subject < most; subject++) {
            first[subject] = free[subject - least];
            free[subject - least + 1] += free[subject - least];
        }
        int[] within = places;
        for (int row = begins[part]; row < begins[part + 1]; row++) {
            within[row] = free[(int) parted.subject().get(row) - least]++;
        }
        Slice slice = new Slice(begins[part], begins[part + 1], within);
        into.position().take(positions, slice);
        List<Staged> sources = parted.moved();
        List<Column> targets = into.moved();
        for (int i = 0; i < sources.size(); i++) {
            targets.get(i).take(sources.get(i), slice);
        }
    }

    private void order(int part, Grouped grouped) {
        int most = Math.min(subjects, (part + 1) << shift);
        for (int subject = part << shift; subject < most; subject++) {
            grouped.order(first[subject], first[subject + 1]);
        }
    }
}
