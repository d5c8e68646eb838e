package probity.core.population;

import java.util.Arrays;
import java.util.BitSet;

/// Which rows each subject has. It does not change: a writer copies the few parts it changes, and all others are shared
/// with what readers hold.
final class Extents {

    private static final int SHIFT = 9;
    private static final int PART = 1 << SHIFT;

    /// Some hundred neighbouring subjects.
    private static final class Part {

        final int[] begins;
        /// Of each subject the row after its last.
        final int[] ends;
        /// Of each the row after the last that it has room for.
        final int[] limits;

        Part(int[] begins, int[] ends, int[] limits) {
            this.begins = begins;
            this.ends = ends;
            this.limits = limits;
        }

        static Part empty() {
            return new Part(new int[PART], new int[PART], new int[PART]);
        }

        Part copy() {
            return new Part(begins.clone(), ends.clone(), limits.clone());
        }
    }

    private final int subjects;
    private final Part[] parts;
    /// Of each part, the turn in which a record of one of its subjects changed last.
    private final long[] since;

    private Extents(int subjects, Part[] parts, long[] since) {
        this.subjects = subjects;
        this.parts = parts;
        this.since = since;
    }

    /// Rows that lie subject after subject.
    ///
    /// @param first where the rows of each begin; one entry more than there are subjects
    static Extents of(int[] first) {
        int subjects = first.length - 1;
        Part[] parts = new Part[(subjects + PART - 1) >> SHIFT];
        for (int part = 0; part < parts.length; part++) {
            int from = part << SHIFT;
            int to = Math.min(subjects, from + PART);
            int[] begins = Arrays.copyOf(Arrays.copyOfRange(first, from, to), PART);
            int[] ends = Arrays.copyOf(Arrays.copyOfRange(first, from + 1, to + 1), PART);
            // There is no room beyond such rows.
            parts[part] = new Part(begins, ends, ends);
        }
        return new Extents(subjects, parts, new long[parts.length]);
    }

    int subjects() {
        return subjects;
    }

    int begin(int subject) {
        return parts[subject >> SHIFT].begins[subject & PART - 1];
    }

    int end(int subject) {
        return parts[subject >> SHIFT].ends[subject & PART - 1];
    }

    /// The first subject behind this one of which [#hasChanged] may say something else.
    int next(int subject) {
        return Math.min(subjects, (subject | PART - 1) + 1);
    }

    /// Whether a record of the subject may have changed after a turn.
    boolean hasChanged(int subject, long turn) {
        return since[subject >> SHIFT] > turn;
    }

    /// What one turn changes of it.
    Change change(long turn) {
        return new Change(this, turn);
    }

    /// Another state in the making; what it began with stays as it is.
    static final class Change {

        private final long turn;
        private final BitSet copied = new BitSet();
        private int subjects;
        private Part[] parts;
        private long[] since;

        private Change(Extents from, long turn) {
            this.turn = turn;
            this.subjects = from.subjects;
            this.parts = from.parts.clone();
            this.since = from.since.clone();
        }

        int subjects() {
            return subjects;
        }

        int begin(int subject) {
            return parts[subject >> SHIFT].begins[subject & PART - 1];
        }

        int end(int subject) {
            return parts[subject >> SHIFT].ends[subject & PART - 1];
        }

        int limit(int subject) {
            return parts[subject >> SHIFT].limits[subject & PART - 1];
        }

        /// Adds subjects that have no rows, until there are `wanted`.
        void grow(int wanted) {
            int had = parts.length;
            int needed = (wanted + PART - 1) >> SHIFT;
            if (needed > had) {
                parts = Arrays.copyOf(parts, needed);
                since = Arrays.copyOf(since, needed);
            }
            for (int part = had; part < needed; part++) {
                parts[part] = Part.empty();
                since[part] = turn;
                copied.set(part);
            }
            subjects = Math.max(subjects, wanted);
        }

        /// Gives a subject other rows.
        void set(int subject, Extent extent) {
            since[subject >> SHIFT] = turn;
            move(subject, extent);
        }

        /// Says where the same rows of a subject are now.
        void move(int subject, Extent extent) {
            int number = subject >> SHIFT;
            if (!copied.get(number)) {
                parts[number] = parts[number].copy();
                copied.set(number);
            }
            Part part = parts[number];
            part.begins[subject & PART - 1] = extent.begin();
            part.ends[subject & PART - 1] = extent.end();
            part.limits[subject & PART - 1] = extent.limit();
        }

        /// Ends the change.
        Extents made() {
            return new Extents(subjects, parts, since);
        }
    }

    /// Rows of one subject.
    ///
    /// @param end the row after the last
    /// @param limit the row after the last that there is room for
    record Extent(int begin, int end, int limit) {}
}
