package probity.core.score;

import java.util.List;
import probity.core.policy.Band;

/// The band, by its history where a band is left later than it is entered
/// (docs/reference/evaluation.md, section 4).
final class BandReplay {

    private final Book book;

    BandReplay(Book book) {
        this.book = book;
    }

    String bandOn(int day) {
        Plan plan = book.plan(day);
        if (plan.ascending.isEmpty()) {
            return "";
        }
        return plan.hasHysteresis
                ? replayed(day)
                : holding(plan.ascending, book.score(day)).id();
    }

    private String replayed(int day) {
        List<Integer> days = book.eventDays();
        String held = "";
        for (int event : days) {
            if (event > day) {
                break;
            }
            if (held.isEmpty()) {
                held = before(event);
            }
            held = next(book.plan(event).ascending, held, book.score(event));
        }
        return held.isEmpty() ? before(day) : held;
    }

    /// The band on the eve of the first event: that of the start value.
    private String before(int firstDay) {
        Plan first = book.plan(firstDay - 1);
        long start = first.version.scale().clamp(first.version.scale().start());
        return first.ascending.isEmpty() ? "" : holding(first.ascending, start).id();
    }

    private static String next(List<Band> ascending, String held, long score) {
        if (ascending.isEmpty()) {
            return "";
        }
        Band natural = holding(ascending, score);
        int at = index(ascending, held);
        if (at < 0 || natural.from() >= ascending.get(at).from()) {
            return natural.id();
        }
        for (int i = at; i > 0; i--) {
            if (score >= ascending.get(i).leaveBelow()) {
                return ascending.get(i).id();
            }
        }
        return ascending.getFirst().id();
    }

    private static int index(List<Band> ascending, String id) {
        for (int i = 0; i < ascending.size(); i++) {
            if (ascending.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /// The band in whose stretch the score lies.
    static Band holding(List<Band> ascending, long score) {
        Band found = ascending.getFirst();
        for (Band band : ascending) {
            if (band.from() <= score) {
                found = band;
            }
        }
        return found;
    }
}
