package probity.core.explanation;

import probity.core.record.RecordCursor;
import probity.core.record.RecordStatus;

/// A cursor that sees one record as removed and all others as they are.
final class WithoutRecord implements RecordCursor {

    private final RecordCursor all;
    private final int left;
    private int at;

    WithoutRecord(RecordCursor all, int left) {
        this.all = all;
        this.left = left;
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public void moveTo(int index) {
        at = index;
        all.moveTo(index);
    }

    @Override
    public String id() {
        return all.id();
    }

    @Override
    public int type() {
        return all.type();
    }

    @Override
    public int day() {
        return all.day();
    }

    @Override
    public int second() {
        return all.second();
    }

    @Override
    public RecordStatus status() {
        return at == left ? RecordStatus.REMOVED : all.status();
    }

    @Override
    public int endedDay() {
        return all.endedDay();
    }

    @Override
    public int corrects() {
        return all.corrects();
    }

    @Override
    public boolean has(int slot) {
        return all.has(slot);
    }

    @Override
    public long number(int slot) {
        return all.number(slot);
    }

    @Override
    public String text(int slot) {
        return all.text(slot);
    }
}
