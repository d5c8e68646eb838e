package probity.cli.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import probity.cli.rows.CodePoints;
import probity.core.comparison.Change;

/// The subjects that gain most, and those that lose most.
final class Largest {

    /// So many of each are kept.
    static final int KEPT = 5;

    private static final Comparator<Single> ORDER = Comparator.comparingLong(
                    (Single one) -> Math.abs(one.change().difference()))
            .reversed()
            .thenComparing(Single::subject, CodePoints::compare);

    private final List<Single> gains = new ArrayList<>();
    private final List<Single> losses = new ArrayList<>();

    record Single(String subject, Change change) {}

    void add(String subject, Change change) {
        if (change.gain() != 0) {
            keep(change.gain() > 0 ? gains : losses, new Single(subject, change));
        }
    }

    void add(Largest other) {
        other.gains.forEach(one -> keep(gains, one));
        other.losses.forEach(one -> keep(losses, one));
    }

    private static void keep(List<Single> kept, Single one) {
        if (kept.size() == KEPT && ORDER.compare(one, kept.getLast()) > 0) {
            return;
        }
        kept.add(one);
        kept.sort(ORDER);
        if (kept.size() > KEPT) {
            kept.removeLast();
        }
    }

    List<Single> gains() {
        return gains;
    }

    List<Single> losses() {
        return losses;
    }
}
