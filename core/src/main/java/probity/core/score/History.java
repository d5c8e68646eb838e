package probity.core.score;

import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/// Bands and lists of one subject on any day; the days before are replayed only where they matter.
final class History {

    private final Book book;
    private @Nullable Replay replay;

    History(Book book) {
        this.book = book;
    }

    /// The band without direct grades; empty for a version without bands.
    String band(int day) {
        Plan plan = book.plan(day);
        if (plan.ascending.isEmpty()) {
            return "";
        }
        return plan.bandsRemember ? replay().band(day) : Banding.on(book, day).plain();
    }

    /// Whether anything can have changed up to `day`; before that there is nothing to remember.
    boolean hasBegun(int day) {
        return book.eventDays().first() <= day;
    }

    /// The lists the subject is on, for a version in which they depend on the days before.
    List<String> lists(int day) {
        return replay().lists(day);
    }

    /// Every day on which anything can change, ascending.
    NavigableSet<Integer> days() {
        return book.plans.remembers() ? replay().days() : book.eventDays();
    }

    private Replay replay() {
        Replay made = replay;
        if (made == null) {
            made = new Replay(book);
            replay = made;
        }
        return made;
    }
}
