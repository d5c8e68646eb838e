package probity.cli.records;

import java.util.List;
import probity.cli.parts.ItemReader;
import probity.cli.parts.ItemWriter;
import probity.core.record.RecordCursor;
import probity.core.record.RecordStatus;
import probity.policy.csv.CellBytes;
import probity.policy.csv.RecordRow;

/// What lies in the parts by subject: listed subjects, records with their subjects, and before the records of a
/// stretch of the file how many lines precede it.
final class RecordItems {

    static final int LISTED = 0;
    static final int LINES_BEFORE = 1;
    static final int RECORD = 2;

    /// A status is carried as its place in this list.
    static final List<RecordStatus> STATUSES = List.of(RecordStatus.values());

    private static final int TIMED = 4;
    private static final int ENDED = 8;
    private static final int NAMED = 16;
    private static final int STATUS_SHIFT = 5;
    private static final int KINDS = 3;

    private RecordItems() {}

    static void writeListed(ItemWriter to, CellBytes subject) {
        to.begin(LISTED);
        to.text(subject);
        to.end();
    }

    static void writeLinesBefore(ItemWriter to, long lines) {
        to.begin(LINES_BEFORE);
        to.count(lines);
        to.end();
    }

    /// @param named whether the names of the record go with it
    static void write(ItemWriter to, RecordRow row, boolean named) {
        boolean timed = row.second() != RecordCursor.NONE;
        boolean ended = row.ended() != RecordRow.NO_DAY;
        int flags = (timed ? TIMED : 0) | (ended ? ENDED : 0) | (named ? NAMED : 0);
        to.begin(RECORD | flags | (STATUSES.indexOf(row.status()) << STATUS_SHIFT));
        to.text(row.subjectBytes());
        to.count(row.line());
        to.count(row.type());
        to.number(row.day());
        if (timed) {
            to.count(row.second());
        }
        if (ended) {
            to.number(row.ended());
        }
        if (named) {
            to.text(row.sourceBytes());
            to.text(row.idBytes());
            to.text(row.correctsBytes());
        }
        for (int slot = 0; slot < row.slots(); slot++) {
            switch (row.holds(slot)) {
                case NOTHING -> to.count(0);
                case NUMBER -> {
                    to.count(1);
                    to.number(row.number(slot));
                }
                case WORD -> {
                    to.count(1);
                    to.text(row.wordBytes(slot));
                }
            }
        }
        to.end();
    }

    /// Reads the items of one part. What it holds of a record is good until the next.
    static final class Reading {

        private final ItemReader from;
        private final CellBytes nothing = new CellBytes();
        final CellBytes subject = new CellBytes();
        final CellBytes source = new CellBytes();
        final CellBytes id = new CellBytes();
        final CellBytes corrects = new CellBytes();
        private long linesBefore;
        int line;
        int type;
        int day;
        int second;
        int ended;
        RecordStatus status = RecordStatus.STANDS;

        Reading(ItemReader from) {
            this.from = from;
        }

        /// Moves to the next item with a subject; false at the end.
        boolean next() throws java.io.IOException {
            while (from.next()) {
                if (kind() != LINES_BEFORE) {
                    from.text(subject);
                    return true;
                }
                linesBefore = from.count();
            }
            return false;
        }

        private int kind() {
            return from.head() & KINDS;
        }

        boolean isRecord() {
            return kind() == RECORD;
        }

        /// Reads a record up to its fields, which are then for [#isPresent] and its kind to read.
        void readRecord() {
            int head = from.head();
            line = Math.toIntExact(linesBefore + from.count());
            type = (int) from.count();
            day = (int) from.number();
            second = (head & TIMED) == 0 ? RecordCursor.NONE : (int) from.count();
            ended = (head & ENDED) == 0 ? RecordRow.NO_DAY : (int) from.number();
            status = STATUSES.get(head >>> STATUS_SHIFT);
            if ((head & NAMED) == 0) {
                source.set(nothing.array(), 0, 0);
                id.set(nothing.array(), 0, 0);
                corrects.set(nothing.array(), 0, 0);
            } else {
                from.text(source);
                from.text(id);
                from.text(corrects);
            }
        }

        /// Whether the record has a time, an end, or another status than standing.
        boolean isUnusual() {
            return second != RecordCursor.NONE || ended != RecordRow.NO_DAY || status != RecordStatus.STANDS;
        }

        /// Whether the next slot has a value, which is then to be read.
        boolean isPresent() {
            return from.count() != 0;
        }

        long number() {
            return from.number();
        }

        void word(CellBytes into) {
            from.text(into);
        }
    }
}
