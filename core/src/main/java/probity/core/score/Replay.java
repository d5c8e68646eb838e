package probity.core.score;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import probity.core.fact.Days;
import probity.core.policy.ListDefinition;
import probity.core.policy.Stay;
import probity.core.policy.Trigger;

/// What depends on the days before: bands that are left later than entered or kept for a grace, and lists with a
/// least or greatest length. One pass over the end of each day on which anything can change, as far as it is asked
/// for; the ends of graces and lengths come in between as days of their own
/// (docs/reference/evaluation.md, sections 4 and 5).
final class Replay {

    /// At the end of a day.
    private record State(String band, List<String> lists) {}

    private final Book book;
    private final NavigableSet<Integer> days;
    private final TreeMap<Integer, State> states = new TreeMap<>();
    private final Map<String, Listed> lists = new HashMap<>();
    private int reached = Integer.MIN_VALUE;
    private String held;
    private @Nullable Integer worseSince;

    Replay(Book book) {
        this.book = book;
        this.days = new TreeSet<>(book.eventDays());
        this.held = Banding.start(book.plan(days.first() - 1)).plain();
        states.put(Integer.MIN_VALUE, new State(held, List.of()));
    }

    /// The band without direct grades.
    String band(int day) {
        return state(day).band();
    }

    /// The lists the subject is on, in the order of the document.
    List<String> lists(int day) {
        return state(day).lists();
    }

    /// Every day on which anything can change, ascending.
    NavigableSet<Integer> days() {
        advance(Integer.MAX_VALUE);
        return days;
    }

    private State state(int day) {
        advance(day);
        return states.floorEntry(day).getValue();
    }

    private void advance(int day) {
        Integer next = days.higher(reached);
        while (next != null && next <= day) {
            reached = next;
            step(next);
            next = days.higher(reached);
        }
    }

    private void step(int day) {
        stepBand(day);
        states.put(day, new State(held, book.plans.listsRemember() ? stepLists(day) : List.of()));
    }

    private void stepBand(int day) {
        Plan plan = book.plan(day);
        String found = Banding.on(book, day).from(held);
        int at = plan.rank(held);
        Period grace = at < 0 ? null : plan.version.bands().get(at).grace();
        if (grace == null || plan.rank(found) <= at) {
            take(found);
            return;
        }
        if (worseSince == null) {
            worseSince = day;
        }
        int end = after(worseSince, grace);
        if (end <= day) {
            take(found);
        } else {
            days.add(end);
        }
    }

    private void take(String band) {
        held = band;
        worseSince = null;
    }

    private List<String> stepLists(int day) {
        List<String> on = new ArrayList<>();
        Triggers triggers = new Triggers(book, day, Grading.of(book, day, held));
        Set<String> known = new HashSet<>();
        for (ListDefinition list : book.plan(day).version.lists()) {
            known.add(list.id());
            Listed listed = lists.computeIfAbsent(list.id(), any -> new Listed());
            listed.step(list, day, triggers);
            if (listed.since != null) {
                on.add(list.id());
                triggers.listed(list.id());
            }
        }
        lists.keySet().retainAll(known);
        return on;
    }

    private static int after(int day, Period length) {
        return Days.day(Days.date(day).plus(length));
    }

    /// Whether the subject is on one list.
    private final class Listed {

        /// The day of entry; null when it is off.
        private @Nullable Integer since;
        /// Whether it was taken off at the greatest length, and the trigger has held ever since.
        private boolean spent;

        void step(ListDefinition list, int day, Triggers triggers) {
            Stay stay = list.stay();
            boolean holds = triggers.holds(list.trigger());
            Trigger leave = stay.leave();
            boolean leaves = leave == null ? !holds : triggers.holds(leave);
            spent &= holds;
            if (since == null) {
                // What an earlier version barred does not bind a list that is exactly its trigger.
                enter(day, holds && !leaves && (!spent || stay.isPlain()));
            } else if (stay.atMost() != null && after(since, stay.atMost()) <= day) {
                since = null;
                spent = holds;
            } else if (leaves && (stay.atLeast() == null || after(since, stay.atLeast()) <= day)) {
                since = null;
            }
            queue(stay, day);
        }

        private void enter(int day, boolean enters) {
            if (enters) {
                since = day;
            }
        }

        private void queue(Stay stay, int day) {
            queue(stay.atLeast(), day);
            queue(stay.atMost(), day);
        }

        private void queue(@Nullable Period length, int day) {
            if (since != null && length != null && after(since, length) > day) {
                days.add(after(since, length));
            }
        }
    }
}
