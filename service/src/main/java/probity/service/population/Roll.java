package probity.service.population;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import probity.core.population.Population;
import probity.core.record.CreditRecord;
import probity.core.record.RecordStatus;
import probity.policy.Admissible;

/// Everybody of one programme as they are written down: who they are, and their records. Used by one thread at a time.
///
/// Entries are taken in the log's order. Whom one touches is told to readers, who evaluate them again, whole.
final class Roll {
    private final Names names = new Names();
    private final Acts acts = new Acts();
    private final Columns columns;
    /// The entry of each record, by position; ascending but for those in `moved`.
    private final Growing entries = new Growing();
    /// How many payloads there are about each subject.
    private final Growing payloads = new Growing();
    /// Where records are that were taken anew, out of their order.
    private final Map<Long, Integer> moved = new HashMap<>();
    private BitSet touched = new BitSet();
    private long next;

    Roll(Admissible policy) {
        columns = new Columns(policy);
    }

    /// The first entry that was not taken yet.
    long next() {
        return next;
    }

    /// All entries before this one were taken, or are about nobody.
    void upTo(long sequence) {
        next = sequence;
    }

    void take(Arrival arrival) {
        int subject = names.number(arrival.subject());
        payloads.plus(subject, 1);
        if (arrival.effect() instanceof Arrival.Recorded(CreditRecord record, long corrects)) {
            int position = columns.add(subject, record, position(corrects));
            place(arrival.sequence(), position);
        } else if (arrival.effect() instanceof Arrival.Acted(long target, RecordStatus status)) {
            int position = position(target);
            if (position >= 0) {
                columns.status(subject, position, acts.add(position, status));
            }
        }
        touched.set(subject);
        next = Math.max(next, arrival.sequence() + 1);
    }

    private void place(long sequence, int position) {
        // Positions that acts took, and those of records taken anew: the last entry once more, which is found at its
        // first place.
        while (entries.size() < position) {
            entries.add(lastEntry());
        }
        if (sequence >= next) {
            entries.add(Math.toIntExact(sequence));
        } else {
            entries.add(lastEntry());
            moved.put(sequence, position);
        }
    }

    private int lastEntry() {
        return entries.size() == 0 ? -1 : entries.get(entries.size() - 1);
    }

    /// The position of an entry's record; negative when it has none. One that was erased may still have its own: there
    /// is no record at it.
    private int position(long sequence) {
        if (sequence < 0 || sequence >= Integer.MAX_VALUE) {
            return -1;
        }
        Integer elsewhere = moved.get(sequence);
        return elsewhere == null ? entries.find((int) sequence) : elsewhere;
    }

    /// How many payloads there are about a subject.
    int payloads(String name) {
        int subject = names.find(name);
        return subject < 0 ? 0 : payloads.get(subject);
    }

    /// Some payloads about a subject are not there any more: takes those that are left as if there had never been
    /// others.
    void takeAnew(String name, List<Arrival> left) {
        int subject = names.find(name);
        if (subject < 0) {
            return;
        }
        columns.erase(subject);
        payloads.plus(subject, -payloads.get(subject));
        if (left.isEmpty()) {
            names.forget(subject);
        }
        left.forEach(this::take);
        touched.set(subject);
    }

    /// Groups what was taken in masses.
    void group(int threads) {
        columns.group(names.given(), threads);
    }

    /// Ends what was done by this thread since the last time.
    void publish() {
        columns.grow(names.given());
        columns.publish();
    }

    /// What is new to readers.
    ///
    /// @param records of everybody, as published last; they stay as they are
    /// @param head how many entries are known
    /// @param touched who has other records than before
    /// @param names of those, in the order of their numbers; empty for who was forgotten
    record News(Population records, long head, BitSet touched, List<String> names) {}

    /// What is new since the last time it was asked for; [#publish] first.
    News news() {
        BitSet those = touched;
        touched = new BitSet();
        return new News(
                columns.now(), next, those, those.stream().mapToObj(names::name).toList());
    }

    Names names() {
        return names;
    }

    int records() {
        return columns.records();
    }

    long bytes() {
        return names.bytes() + acts.bytes() + entries.bytes() + payloads.bytes() + columns.bytes();
    }
}
