package probity.core.population;

import java.util.BitSet;
import java.util.List;
import probity.core.record.FieldType;

/// The records of a whole population, grouped by subject. Made by [LedgerRecords].
///
/// Immutable, and safe for use by several threads at once; each thread takes its own [#cursor]. Rows of one subject lie
/// side by side, in order of date, time and arrival.
public final class Population {

    /// What the numbers in the columns mean.
    ///
    /// @param choices the words of one-of fields, by number
    /// @param words codes and texts, by number
    /// @param firstDay what the day column counts from, in days since 1970-01-01
    record Meaning(Layout layout, List<Kind> kinds, List<String> choices, List<String> words, int firstDay) {}

    private final Meaning meaning;
    private final Grouped grouped;
    /// Of each kind, the slots that have a value.
    private final List<BitSet> present;

    Population(Meaning meaning, Grouped grouped) {
        this.meaning = meaning;
        this.grouped = grouped;
        this.present = meaning.kinds().stream().map(Kind::slots).toList();
    }

    /// How many subjects there are, those without a record included.
    public int subjects() {
        return grouped.first.length - 1;
    }

    /// How many records there are.
    public int records() {
        return grouped.first[subjects()];
    }

    /// The first row of a subject; that of the one after the last is the number of all rows.
    public int begin(int subject) {
        return grouped.first[subject];
    }

    public Layout layout() {
        return meaning.layout();
    }

    /// What the numbers in [#kindColumn] mean.
    public List<Kind> kinds() {
        return meaning.kinds();
    }

    /// The word that a number in the column of a field stands for.
    ///
    /// @param type of the field, one that is carried as a string
    public String word(FieldType type, long number) {
        List<String> words = type instanceof FieldType.OneOf ? meaning.choices() : meaning.words();
        return words.get((int) number);
    }

    /// How many different words fields of a type have.
    public int words(FieldType type) {
        return (type instanceof FieldType.OneOf ? meaning.choices() : meaning.words()).size();
    }

    public Column kindColumn() {
        return grouped.kind;
    }

    /// Days since 1970-01-01.
    public int day(int row) {
        return meaning.firstDay() + (int) grouped.day.value(row);
    }

    /// What [Column#code] of the day column counts from, in days since 1970-01-01.
    public int firstDay() {
        return Math.toIntExact(meaning.firstDay() + grouped.day.least());
    }

    public Column dayColumn() {
        return grouped.day;
    }

    /// The column of a field, as [Layout] says.
    public Column field(int column) {
        return grouped.fields.get(column);
    }

    /// Whether records of a kind have a value at a slot.
    public boolean has(int kind, int slot) {
        return present.get(kind).get(slot);
    }

    Grouped grouped() {
        return grouped;
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
