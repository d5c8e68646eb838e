package probity.core.population;

import java.util.Arrays;
import java.util.Comparator;
import probity.core.record.FieldType;
import probity.core.record.RecordCursor;
import probity.core.record.RecordStatus;

/// Reads the records of one subject after another in order of arrival, or single rows.
///
/// The id of a record is its position in the ledger, written out: names are the ledger's.
public final class PopulationCursor implements RecordCursor {

    private static final int[] NOTHING = {};

    private final Population population;
    private final Grouped columns;
    private int begin;
    private int size;
    /// The subject's rows in order of arrival; empty when they lie so.
    private int[] arrival = NOTHING;
    private int row;
    private int kind;
    private int type;

    PopulationCursor(Population population) {
        this.population = population;
        this.columns = population.grouped();
    }

    /// Turns to the records of another subject.
    public void subject(int subject) {
        begin = population.begin(subject);
        size = population.end(subject) - begin;
        arrival = NOTHING;
        for (int at = begin + 1; at < begin + size; at++) {
            if (columns.position().value(at) < columns.position().value(at - 1)) {
                arrival = byArrival();
                break;
            }
        }
    }

    private int[] byArrival() {
        Integer[] rows = new Integer[size];
        Arrays.setAll(rows, i -> begin + i);
        Arrays.sort(rows, Comparator.comparingLong(columns.position()::value));
        return Arrays.stream(rows).mapToInt(Integer::intValue).toArray();
    }

    /// Turns to one row, whichever subject's it is.
    public void row(int at) {
        row = at;
        kind = columns.kind().code(at);
        type = population.kinds().get(kind).type();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void moveTo(int index) {
        row(rowOf(index));
    }

    private int rowOf(int index) {
        return arrival.length == 0 ? begin + index : arrival[index];
    }

    /// The place of the record in order of arrival over all subjects.
    public int position() {
        return (int) columns.position().value(row);
    }

    @Override
    public String id() {
        return Integer.toString(position());
    }

    @Override
    public int type() {
        return type;
    }

    @Override
    public int day() {
        return population.day(row);
    }

    @Override
    public int second() {
        return (int) columns.second().value(row);
    }

    @Override
    public RecordStatus status() {
        return population.kinds().get(kind).status();
    }

    @Override
    public int endedDay() {
        return (int) columns.ended().value(row);
    }

    @Override
    public int corrects() {
        long corrected = columns.corrects().value(row);
        if (corrected == NONE) {
            return NONE;
        }
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (columns.position().value(rowOf(middle)) < corrected) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean has(int slot) {
        return population.has(kind, slot);
    }

    @Override
    public long number(int slot) {
        return has(slot) && !field(slot).isText() ? raw(slot) : 0;
    }

    @Override
    public String text(int slot) {
        return has(slot) && field(slot).isText() ? population.word(field(slot), raw(slot)) : "";
    }

    private FieldType field(int slot) {
        return population.layout().field(type, slot);
    }

    private long raw(int slot) {
        return population.field(population.layout().column(type, slot)).value(row);
    }
}
