package probity.service.activation.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import probity.core.policy.Better;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.result.Standing;
import probity.core.score.Evaluator;
import probity.policy.Admissible;
import probity.service.activation.comparison.Comparison.Flow;
import probity.service.activation.comparison.Comparison.Move;
import probity.service.subject.SubjectRecords;

/// Evaluates one subject after another under both policies and counts what changes. The evaluation is the only one
/// there is.
final class Comparing {
    private final Sides sides;
    private final Basis basis;
    private final Evaluator older;
    private final Evaluator newer;
    private final boolean persons;
    private final List<Change> changes = new ArrayList<>();
    private final SortedMap<Move, Long> moves = new TreeMap<>();
    private final SortedMap<String, Flow> lists = new TreeMap<>();
    private long gain;
    private long lose;
    private long same;

    Comparing(Admissible admissible, Basis basis) {
        Policy with = admissible.policy();
        this.sides = Sides.of(with, basis);
        this.basis = basis;
        this.older = new Evaluator(sides.older());
        this.newer = new Evaluator(sides.newer());
        this.persons = with.versions().getLast().heading().subjects().kind().natural();
    }

    void take(SubjectRecords records) {
        LocalDate day = sides.day();
        Standing before = older.standing(records.cursor(), day);
        Standing after = newer.standing(records.cursor(), day);
        int gained = gained(before, after);
        gain += gained > 0 ? 1 : 0;
        lose += gained < 0 ? 1 : 0;
        same += gained == 0 ? 1 : 0;
        if (!before.band().equals(after.band())) {
            moves.merge(new Move(before.band(), after.band()), 1L, Long::sum);
        }
        count(before, after);
        boolean changed = gained != 0
                || !before.band().equals(after.band())
                || !before.lists().equals(after.lists());
        // People are counted and never listed: nobody who looks at a draft needs to know whom it meets.
        if (changed && !persons) {
            changes.add(new Change(records.subject(), side(sides.older(), before), side(sides.newer(), after), gained));
        }
    }

    private void count(Standing before, Standing after) {
        after.lists().stream()
                .filter(list -> !before.lists().contains(list))
                .forEach(list -> lists.merge(list, new Flow(1, 0), Comparing::sum));
        before.lists().stream()
                .filter(list -> !after.lists().contains(list))
                .forEach(list -> lists.merge(list, new Flow(0, 1), Comparing::sum));
    }

    private static Flow sum(Flow one, Flow other) {
        return new Flow(one.enter() + other.enter(), one.leave() + other.leave());
    }

    /// 1 when the later score is on the better side, −1 on the worse. Decimals are the same in all versions.
    private int gained(Standing before, Standing after) {
        int up = Long.compare(after.score(), before.score());
        return newest().scale().better() == Better.HIGHER ? up : -up;
    }

    private PolicyVersion newest() {
        return sides.newer().versions().getLast();
    }

    private Change.Side side(Policy policy, Standing standing) {
        int decimals = policy.inForceOn(sides.day()).scale().decimals();
        return new Change.Side(BigDecimal.valueOf(standing.score(), decimals), standing.band(), standing.lists());
    }

    Comparison result(long head) {
        return new Comparison(
                new Comparison.About(basis, sides.day(), head, persons),
                new Comparison.Tally(gain, lose, same),
                moves,
                lists,
                changes);
    }
}
