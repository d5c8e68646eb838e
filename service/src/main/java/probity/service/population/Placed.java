package probity.service.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import probity.core.compiled.CompiledPolicy;
import probity.core.compiled.Standings;
import probity.core.population.Population;
import probity.core.result.Standing;
import probity.policy.Admissible;

/// Where everybody of one programme stands, as readers see it: evaluated from records that do not change any more,
/// while others are written down. Used by one thread at a time, which the log's writer never waits for.
final class Placed {
    private final Order order = new Order();
    private Population records;
    private CompiledPolicy policy;
    private long head;
    private Board board;
    /// The day that is evaluated next to the board's, for subjects below `comingUpTo`.
    private @Nullable Board coming;

    private int comingUpTo;
    /// Read by the writer too, who sums up what everything takes.
    private volatile long bytes;

    /// Evaluates everybody.
    ///
    /// @param news with everybody in it
    Placed(Admissible admissible, LocalDate day, Roll.News news, int threads) {
        this.records = news.records();
        this.policy = new CompiledPolicy(admissible.policy(), news.records());
        this.board = new Board(day);
        Standings standings = policy.standings(day, threads);
        take(news);
        for (int subject = news.touched().nextSetBit(0);
                subject >= 0;
                subject = news.touched().nextSetBit(subject + 1)) {
            board.set(subject, standings.of(subject));
        }
        bytes = order.bytes() + board.bytes();
    }

    /// Evaluates whom anything touched.
    void hear(Roll.News news) {
        take(news);
        BitSet touched = news.touched();
        for (int subject = touched.nextSetBit(0); subject >= 0; subject = touched.nextSetBit(subject + 1)) {
            place(board, subject);
            if (coming != null && subject < comingUpTo) {
                place(coming, subject);
            }
        }
        bytes = order.bytes() + board.bytes() + (coming == null ? 0 : coming.bytes());
    }

    private void take(Roll.News news) {
        head = news.head();
        if (records != news.records()) {
            records = news.records();
            policy = policy.on(records);
        }
        Iterator<String> names = news.names().iterator();
        news.touched().stream().forEach(subject -> order.set(subject, names.next()));
    }

    private void place(Board on, int subject) {
        if (order.name(subject).isEmpty()) {
            on.leave(subject);
        } else {
            on.set(subject, policy.standing(subject, on.day()));
        }
    }

    LocalDate day() {
        return board.day();
    }

    /// How many entries are known.
    long head() {
        return head;
    }

    Order order() {
        return order;
    }

    Population records() {
        return records;
    }

    Everybody.Row row(int subject) {
        int begin = subject < records.subjects() ? records.begin(subject) : 0;
        int end = subject < records.subjects() ? records.end(subject) : 0;
        return new Everybody.Row(
                order.name(subject),
                board.of(subject),
                end - begin,
                end == begin ? null : LocalDate.ofEpochDay(records.day(end - 1)));
    }

    /// The numbers of subjects in alphabetical order.
    ///
    /// @param where which standings are taken; asked without their scores
    List<Integer> page(Everybody.Wanted wanted, Predicate<Standing> where) {
        return order.page(wanted, board.who(where));
    }

    /// How many stand where this holds; their scores are not looked at.
    long count(Predicate<Standing> where) {
        return board.count(where);
    }

    long bytes() {
        return bytes;
    }

    /// Begins to evaluate another day; the board's day is what is looked at until [#arrive].
    void begin(LocalDate day) {
        coming = new Board(day);
        comingUpTo = 0;
    }

    /// One who does not stand on the coming day where it stood.
    record Move(String subject, Standing before, Standing after) {}

    /// Evaluates the next subjects on the coming day.
    ///
    /// @return those who do not stand where they stood
    List<Move> evaluateNext(int most) {
        Board into = Objects.requireNonNull(coming, "no day was begun");
        List<Move> moves = new ArrayList<>();
        int end = Math.min(order.given(), comingUpTo + most);
        for (int subject = comingUpTo; subject < end; subject++) {
            place(into, subject);
            if (!order.name(subject).isEmpty() && hasMoved(board.of(subject), into.of(subject))) {
                moves.add(new Move(order.name(subject), board.of(subject), into.of(subject)));
            }
        }
        comingUpTo = end;
        return moves;
    }

    /// Whether everybody is evaluated on the coming day.
    boolean hasAll() {
        return comingUpTo >= order.given();
    }

    private static boolean hasMoved(Standing before, Standing after) {
        return before.score() != after.score()
                || !before.band().equals(after.band())
                || !before.lists().equals(after.lists());
    }

    /// Looks at the coming day from now on.
    void arrive() {
        // Whoever came after the last step.
        evaluateNext(order.given() - comingUpTo);
        board = Objects.requireNonNull(coming, "no day was begun");
        coming = null;
    }

    /// Leaves the coming day as if it had not been begun.
    void leaveDay() {
        coming = null;
    }
}
