package probity.cli.records;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.policy.csv.BadRow;
import probity.policy.csv.RecordRow;
import probity.policy.csv.RowProblem;

/// The rows that are not taken, however many there are: a bit for each line, and the reasons of the first ones.
///
/// The reasons of the others are found again when they are written, by reading the file again.
public final class BadRows {

    /// So many are shown.
    public static final int SHOWN = 100;

    private static final int LINE_BITS = 32;

    private final TreeMap<Long, BadRow> first = new TreeMap<>();
    private final BitSet lines = new BitSet();

    /// Rows that are bad because of other rows: own line and, in the lower half, the line of the
    /// other; 0 where there is none; the own line again where the row does not say when it arrived.
    private long[] bound = {};

    private int bounds;

    /// A row that is bad by itself.
    synchronized void add(BadRow bad) {
        lines.set(Math.toIntExact(bad.line()));
        first.put(bad.line(), bad);
        if (first.size() > SHOWN) {
            first.pollLastEntry();
        }
    }

    /// A row whose id was taken by an earlier row.
    synchronized void addTaken(long line, String id, long earlier) {
        add(taken(line, id, earlier));
        bind(line, earlier);
    }

    /// A row that corrects a record that no earlier row holds.
    synchronized void addUnbound(long line, String corrected) {
        add(unbound(line, corrected));
        bind(line, 0);
    }

    /// A row that does not say when it arrived, where that was asked for.
    synchronized void addUndated(long line) {
        add(undated(line));
        bind(line, line);
    }

    private void bind(long line, long other) {
        if (bounds == bound.length) {
            bound = Arrays.copyOf(bound, Math.max(16, bounds + (bounds >> 1)));
        }
        bound[bounds++] = line << LINE_BITS | other;
    }

    private static BadRow taken(long line, String id, long earlier) {
        return new BadRow(line, RowProblem.ID_TAKEN, "`id` `" + id + "` stands already on line " + earlier);
    }

    private static BadRow unbound(long line, String corrected) {
        return new BadRow(
                line,
                RowProblem.CORRECTED_UNKNOWN,
                "it corrects `" + corrected + "`, but no row above has that id, this source and this subject");
    }

    private static BadRow undated(long line) {
        return new BadRow(
                line,
                RowProblem.RESERVED_INVALID,
                "`arrived` is empty, so it cannot be said whether the record was known by then");
    }

    /// How many there are.
    public int count() {
        return lines.cardinality();
    }

    /// The first [#SHOWN] in the order of the file.
    public Collection<BadRow> first() {
        return first.values();
    }

    /// The lines on which they begin.
    BitSet lines() {
        return lines;
    }

    /// The reason against a row that is a record by itself; null when it is taken. To be asked when all are found.
    @Nullable
    BadRow reason(RecordRow row) {
        if (!lines.get(Math.toIntExact(row.line()))) {
            return null;
        }
        if (bounds < bound.length) {
            bound = Arrays.copyOf(bound, bounds);
            Arrays.sort(bound);
        }
        int found = Arrays.binarySearch(bound, row.line() << LINE_BITS);
        long other = found >= 0 ? 0 : bound[-found - 1] & 0xFFFF_FFFFL;
        if (other == row.line()) {
            return undated(row.line());
        }
        return other == 0 ? unbound(row.line(), row.corrects()) : taken(row.line(), row.id(), other);
    }
}
