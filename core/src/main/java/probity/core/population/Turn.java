package probity.core.population;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import probity.core.record.FieldType;
import probity.core.record.RecordCursor;
import probity.core.record.RecordStatus;

/// What one writer does to a living population. Readers see all of it at once, when it is published, or nothing: a turn
/// that is closed without that leaves everything as it was.
///
/// For use by the thread that took it.
public final class Turn implements RecordTaker, AutoCloseable {

    private final LivingPopulation living;
    private final Population before;
    private final Store store;
    private final long number;
    private final Layout layout;
    private final Kinds.Row row = new Kinds.Row();
    /// The record begun last, in the order of [Grouped#all].
    private final long[] values;
    private int subject;
    private boolean begun;
    private int records;
    private int head;
    private int unsettled;
    private boolean erased;
    private boolean closed;

    Turn(LivingPopulation living, Store store, long number) {
        this.number = number;
        this.living = living;
        this.store = store;
        before = living.now();
        layout = before.layout();
        values = new long[Grouped.FIELDS + layout.count()];
        records = before.records();
        head = before.head();
        unsettled = before.extent().unsettled();
    }

    @Override
    public Layout layout() {
        return layout;
    }

    /// Adds a subject that has no records.
    ///
    /// @return its number
    public int addSubject() {
        complete();
        int number = store.subjects();
        store.grow(number + 1);
        return number;
    }

    /// Says that the next record has this position or a later one: those before it were taken by what is no record.
    public void skipTo(int position) {
        complete();
        head = Math.max(head, position);
    }

    @Override
    public int add(int of, int type, int day) {
        complete();
        Objects.checkIndex(of, store.subjects());
        Objects.checkIndex(type, layout.types());
        begun = true;
        subject = of;
        row.begin(type);
        Arrays.fill(values, 0);
        values[Grouped.DAY] = (long) day - before.meaning().firstDay();
        values[Grouped.SECOND] = RecordCursor.NONE;
        values[Grouped.ENDED] = LedgerRecords.NOT_ENDED;
        values[Grouped.CORRECTS] = RecordCursor.NONE;
        values[Grouped.POSITION] = head++;
        return head - 1;
    }

    @Override
    public void second(int second) {
        requireBegun();
        values[Grouped.SECOND] = second;
        row.timed = second != RecordCursor.NONE;
    }

    @Override
    public void status(RecordStatus status) {
        requireBegun();
        row.status = status;
    }

    @Override
    public void ended(int day) {
        requireBegun();
        values[Grouped.ENDED] = day;
    }

    @Override
    public void corrects(int position) {
        requireBegun();
        if (store.find(subject, position) < 0) {
            throw new IllegalArgumentException("subject " + subject + " has no record " + position + " to correct");
        }
        values[Grouped.CORRECTS] = position;
        row.corrects = true;
    }

    @Override
    public void number(int slot, long value) {
        requireBegun();
        values[Grouped.FIELDS + layout.column(row.type, slot)] = value;
        row.present.set(slot);
    }

    @Override
    public void text(int slot, String word) {
        requireBegun();
        boolean choice = layout.field(row.type, slot) instanceof FieldType.OneOf;
        number(slot, (choice ? living.choices() : living.words()).number(word));
    }

    /// Whether a subject has a record at a position.
    public boolean has(int of, int position) {
        complete();
        return store.find(of, position) >= 0;
    }

    /// Gives an earlier record another status: taken back, removed, held, or standing again. This takes a position as
    /// a record does. How everybody stood at heads before it is then known from states that are held, and no more
    /// from later ones.
    ///
    /// @return false when the subject has no record at that position
    public boolean change(int of, int position, RecordStatus status) {
        complete();
        int at = store.find(of, position);
        if (at < 0) {
            return false;
        }
        Kind kind = living.kinds().table().all().get(store.kind(at));
        head++;
        if (kind.status() != status) {
            store.change(of, at, living.kinds().number(kind, status));
            unsettled = head;
        }
        return true;
    }

    /// Takes all records from a subject, and when the turn is published every word that nobody else's records have.
    /// What readers hold of the time before is theirs to let go.
    public void erase(int of) {
        complete();
        Objects.checkIndex(of, store.subjects());
        records -= store.records(of);
        store.clear(of);
        erased = true;
    }

    /// Lets everybody see it. This ends the turn.
    public void publish() {
        complete();
        if (erased || store.hasTooManyHoles()) {
            store.rebuild(0);
        }
        Population.Extent extent = new Population.Extent(records, head, unsettled, number);
        Grouped columns = store.grouped(before.grouped());
        Extents rows = store.rows();
        Population left = new Population(meaning(), columns, rows, extent);
        if (erased) {
            living.words().keep(usedWords(left));
            left = new Population(meaning(), columns, rows, extent);
        }
        living.publish(left, store.room());
        close();
    }

    private Population.Meaning meaning() {
        return new Population.Meaning(
                layout,
                living.kinds().table(),
                living.choices().table(),
                living.words().table(),
                before.meaning().firstDay());
    }

    /// The numbers of codes and texts that some record has.
    private BitSet usedWords(Population left) {
        List<int[]> byKind = left.kinds().stream()
                .map(kind -> kind.present().stream()
                        .filter(slot -> isWord(layout.field(kind.type(), slot)))
                        .mapToInt(slot -> layout.column(kind.type(), slot))
                        .toArray())
                .toList();
        BitSet used = new BitSet();
        for (int of = 0; of < left.subjects(); of++) {
            for (int at = left.begin(of); at < left.end(of); at++) {
                for (int column : byKind.get(left.kindColumn().code(at))) {
                    used.set((int) left.field(column).value(at));
                }
            }
        }
        return used;
    }

    private static boolean isWord(FieldType type) {
        return type.isText() && !(type instanceof FieldType.OneOf);
    }

    /// Puts the record begun last to those of its subject.
    private void complete() {
        requireOpen();
        if (begun) {
            begun = false;
            records++;
            values[Grouped.KIND] = living.kinds().number(row);
            store.insert(subject, values);
        }
    }

    private void requireBegun() {
        requireOpen();
        if (!begun) {
            throw new IllegalStateException("no record was begun");
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the turn has ended");
        }
    }

    /// Ends the turn; what was not published is undone.
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            living.release();
        }
    }
}
