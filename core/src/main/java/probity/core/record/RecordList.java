package probity.core.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A cursor over record objects in order of arrival.
///
/// A record that corrects an id which is not in the list (or comes later in it) stands by itself.
public final class RecordList implements RecordCursor {

    private final List<CreditRecord> records;
    private final int[] corrected;
    private int at;

    public RecordList(List<CreditRecord> records) {
        this.records = List.copyOf(records);
        this.corrected = corrections(this.records);
    }

    private static int[] corrections(List<CreditRecord> records) {
        Map<String, Integer> seen = new HashMap<>();
        int[] corrected = new int[records.size()];
        for (int i = 0; i < corrected.length; i++) {
            CreditRecord one = records.get(i);
            Integer target = one.corrects() == null ? null : seen.get(one.corrects());
            corrected[i] = target == null ? NONE : target;
            seen.putIfAbsent(one.id(), i);
        }
        return corrected;
    }

    private CreditRecord current() {
        return records.get(at);
    }

    @Override
    public int size() {
        return records.size();
    }

    @Override
    public void moveTo(int index) {
        at = index;
    }

    @Override
    public String id() {
        return current().id();
    }

    @Override
    public int type() {
        return current().type();
    }

    @Override
    public int day() {
        return Math.toIntExact(current().date().toEpochDay());
    }

    @Override
    public int second() {
        LocalTime time = current().time();
        return time == null ? NONE : time.toSecondOfDay();
    }

    @Override
    public RecordStatus status() {
        return current().status();
    }

    @Override
    public int endedDay() {
        LocalDate ended = current().ended();
        return ended == null ? Integer.MIN_VALUE : Math.toIntExact(ended.toEpochDay());
    }

    @Override
    public int corrects() {
        return corrected[at];
    }

    @Override
    public boolean has(int slot) {
        return value(slot) != null;
    }

    @Override
    public long number(int slot) {
        return value(slot) instanceof Value.Quantity(long number) ? number : 0;
    }

    @Override
    public String text(int slot) {
        return value(slot) instanceof Value.Word(String text) ? text : "";
    }

    private @Nullable Value value(int slot) {
        List<@Nullable Value> values = current().values();
        return slot < values.size() ? values.get(slot) : null;
    }
}
