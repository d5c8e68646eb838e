package probity.core.population;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import probity.core.population.column.Column;
import probity.core.record.FieldType;

/// The records of a whole population, grouped by subject, as they were at one head. Made by [LedgerRecords], or by a
/// [LivingPopulation] after each turn.
///
/// Immutable, and safe for use by several threads at once; each thread takes its own [#cursor]. Rows of one subject lie
/// side by side, in order of date, time and arrival. Those of two subjects may lie anywhere, with rows between them
/// that are nobody's.
public final class Population {

    /// What the numbers in the columns mean.
    ///
    /// @param choices the words of one-of fields, by number
    /// @param words codes and texts, by number
    /// @param firstDay what the day column counts from, in days since 1970-01-01
    record Meaning(Layout layout, Kinds.Table kinds, Words.Table choices, Words.Table words, int firstDay) {}

    /// How much there is of it, and since when.
    ///
    /// @param records how many there are
    /// @param head the position of the record that comes next
    /// @param unsettled the least head of which is still known how every record stood then
    /// @param turn the number of the one that left it
    record Extent(int records, int head, int unsettled, long turn) {}

    private final Meaning meaning;
    private final Grouped grouped;
    private final Extents rows;
    private final Extent extent;

    Population(Meaning meaning, Grouped grouped, Extents rows, Extent extent) {
        this.meaning = meaning;
        this.grouped = grouped;
        this.rows = rows;
        this.extent = extent;
    }

    /// How many subjects there are, those without a record included.
    public int subjects() {
        return rows.subjects();
    }

    /// How many records there are.
    public int records() {
        return extent.records();
    }

    /// How far the ledger is known: the position that the next record has at least.
    public int head() {
        return extent.head();
    }

    /// The number of the turn that left it; 0 when none has changed it since it was grouped.
    public long turn() {
        return extent.turn();
    }

    /// Names every subject whose records may have changed after a turn of the same population.
    public void changedSince(long turn, IntConsumer changed) {
        int next;
        for (int subject = 0; subject < subjects(); subject = next) {
            next = rows.next(subject);
            if (rows.hasChanged(subject, turn)) {
                IntStream.range(subject, next).forEach(changed);
            }
        }
    }

    /// The least head for which [#knownBy] can still say how every record stood: statuses that changed since are known
    /// as they are now.
    public int unsettled() {
        return extent.unsettled();
    }

    /// What was known at an earlier head: the records with positions below it. Costs a pass over all records. What was
    /// erased since is not among them.
    ///
    /// @param head from [#unsettled] to [#head]
    public Population knownBy(int head) {
        if (head < extent.unsettled() || head > extent.head()) {
            throw new IllegalArgumentException("how records stood at head " + head + " is known from "
                    + extent.unsettled() + " to " + extent.head() + " only: take it from the ledger");
        }
        return head == extent.head() ? this : new Store(this).before(head, this);
    }

    /// The first row of a subject.
    public int begin(int subject) {
        return rows.begin(subject);
    }

    /// The row after the last of a subject.
    public int end(int subject) {
        return rows.end(subject);
    }

    public Layout layout() {
        return meaning.layout();
    }

    /// What the numbers in [#kindColumn] mean.
    public List<Kind> kinds() {
        return meaning.kinds().all();
    }

    /// The word that a number in the column of a field stands for.
    ///
    /// @param type of the field, one that is carried as a string
    public String word(FieldType type, long number) {
        return wordsOf(type).get((int) number);
    }

    /// How many different words fields of a type have.
    public int words(FieldType type) {
        return wordsOf(type).count();
    }

    private Words.Table wordsOf(FieldType type) {
        return type instanceof FieldType.OneOf ? meaning.choices() : meaning.words();
    }

    public Column kindColumn() {
        return grouped.kind();
    }

    /// Days since 1970-01-01.
    public int day(int row) {
        return meaning.firstDay() + (int) grouped.day().value(row);
    }

    /// What [Column#code] of the day column counts from, in days since 1970-01-01.
    public int firstDay() {
        return Math.toIntExact(meaning.firstDay() + grouped.day().least());
    }

    public Column dayColumn() {
        return grouped.day();
    }

    /// The column of a field, as [Layout] says.
    public Column field(int column) {
        return grouped.fields().get(column);
    }

    /// Whether records of a kind have a value at a slot.
    public boolean has(int kind, int slot) {
        return meaning.kinds().present().get(kind).get(slot);
    }

    /// Whether kinds, words and the first day mean the same as in another one, so that what was worked out for numbers
    /// of that one holds for those of this one too. Larger numbers may have come.
    public boolean meansTheSame(Population earlier) {
        return meaning.layout().equals(earlier.meaning.layout())
                && meaning.kinds().equals(earlier.meaning.kinds())
                && meaning.words().forgotten() == earlier.meaning.words().forgotten()
                && firstDay() == earlier.firstDay();
    }

    Meaning meaning() {
        return meaning;
    }

    Grouped grouped() {
        return grouped;
    }

    Extents rows() {
        return rows;
    }

    Extent extent() {
        return extent;
    }

    /// A cursor that stands on no subject yet: call [PopulationCursor#subject] first.
    public PopulationCursor cursor() {
        return new PopulationCursor(this);
    }

    /// Bytes a record without its position in the ledger: columns in which every record has the same value take none.
    public int bytesPerRecord() {
        return grouped.moved().stream().mapToInt(Column::width).sum();
    }
}
