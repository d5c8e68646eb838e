package probity.core.fact;

import probity.core.record.RecordCursor;
import probity.core.record.RecordStatus;

/// A record in the place it holds: a correction says what the fact was, not when, so that it is read with the day and
/// time of the record it replaces.
public final class PlacedRecord implements RecordCursor {

    private final RecordCursor records;
    private int day;
    private int second;

    public PlacedRecord(RecordCursor records) {
        this.records = records;
    }

    public void moveTo(Facts.Fact fact) {
        records.moveTo(fact.ref().index());
        day = fact.day();
        second = fact.second();
    }

    @Override
    public int size() {
        return records.size();
    }

    /// Where the record itself was sent, not where it stands.
    @Override
    public void moveTo(int index) {
        records.moveTo(index);
        day = records.day();
        second = records.second();
    }

    @Override
    public String id() {
        return records.id();
    }

    @Override
    public int type() {
        return records.type();
    }

    @Override
    public int day() {
        return day;
    }

    @Override
    public int second() {
        return second;
    }

    @Override
    public RecordStatus status() {
        return records.status();
    }

    @Override
    public int endedDay() {
        return records.endedDay();
    }

    @Override
    public int corrects() {
        return records.corrects();
    }

    @Override
    public boolean has(int slot) {
        return records.has(slot);
    }

    @Override
    public long number(int slot) {
        return records.number(slot);
    }

    @Override
    public String text(int slot) {
        return records.text(slot);
    }
}
