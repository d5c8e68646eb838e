package probity.service.population;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import probity.core.compiled.Standings;
import probity.core.record.CreditRecord;
import probity.core.record.RecordStatus;
import probity.core.result.Standing;
import probity.policy.Admissible;

/// Everybody of one programme: who they are, their records, and where they stand. Used by one thread at a time.
///
/// Entries are taken in the log's order. Subjects whom one touches are evaluated again, whole, before anybody looks.
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
    private final BitSet touched = new BitSet();
    private Board board;
    /// The day that is evaluated next to the board's, for subjects below `comingUpTo`.
    private @Nullable Board coming;

    private int comingUpTo;
    private long next;

    Roll(Admissible policy, LocalDate day) {
        columns = new Columns(policy);
        board = new Board(day);
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

    /// The position of an entry's record; negative when it has none.
    private int position(long sequence) {
        if (sequence < 0 || sequence >= Integer.MAX_VALUE) {
            return -1;
        }
        Integer elsewhere = moved.get(sequence);
        return elsewhere == null ? entries.find((int) sequence) : elsewhere;
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

    /// Groups what was taken in masses, and evaluates everybody.
    void group(int threads) {
        columns.group(names.given(), threads);
        Standings standings = columns.standings(board.day(), threads);
        for (int subject = 0; subject < names.given(); subject++) {
            board.set(subject, standings.of(subject));
        }
        touched.clear();
    }

    /// Ends what was done by this thread since the last time.
    void publish() {
        columns.grow(names.given());
        columns.publish();
    }

    /// Evaluates whom anything touched.
    void settle() {
        if (touched.isEmpty()) {
            return;
        }
        for (int subject = touched.nextSetBit(0); subject >= 0; subject = touched.nextSetBit(subject + 1)) {
            place(board, subject);
            if (coming != null && subject < comingUpTo) {
                place(coming, subject);
            }
        }
        touched.clear();
    }

    private void place(Board on, int subject) {
        if (names.name(subject).isEmpty()) {
            on.leave(subject);
        } else {
            on.set(subject, columns.standing(subject, on.day()));
        }
    }

    /// Where everybody stands; [#settle] first.
    Board board() {
        return board;
    }

    Names names() {
        return names;
    }

    Columns columns() {
        return columns;
    }

    long bytes() {
        return names.bytes() + acts.bytes() + entries.bytes() + payloads.bytes() + columns.bytes() + board.bytes();
    }

    /// Begins to evaluate another day; the board's day is what is looked at until [#arrive].
    void begin(LocalDate day) {
        coming = new Board(day);
        comingUpTo = 0;
    }

    /// Evaluates the next subjects on the coming day.
    ///
    /// @param moves told of each who does not stand where it stood
    /// @return false when everybody is evaluated
    boolean evaluateNext(int most, KeptPopulation.DayMoves moves) {
        Board into = Objects.requireNonNull(coming, "no day was begun");
        settle();
        int end = Math.min(names.given(), comingUpTo + most);
        for (int subject = comingUpTo; subject < end; subject++) {
            place(into, subject);
            tell(subject, moves);
        }
        comingUpTo = end;
        return end < names.given();
    }

    private void tell(int subject, KeptPopulation.DayMoves moves) {
        String name = names.name(subject);
        if (name.isEmpty() || coming == null) {
            return;
        }
        Standing before = board.of(subject);
        Standing after = coming.of(subject);
        boolean same = before.score() == after.score()
                && before.band().equals(after.band())
                && before.lists().equals(after.lists());
        if (!same) {
            moves.moved(name, before, after);
        }
    }

    /// Looks at the coming day from now on.
    void arrive() {
        settle();
        board = Objects.requireNonNull(coming, "no day was begun");
        coming = null;
    }

    /// Leaves the coming day as if it had not been begun.
    void leaveDay() {
        coming = null;
    }
}
