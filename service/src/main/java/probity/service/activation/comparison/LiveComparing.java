package probity.service.activation.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import probity.core.comparison.Basis;
import probity.core.comparison.Change;
import probity.core.comparison.Counts;
import probity.core.comparison.SideBySide;
import probity.core.comparison.Sides;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.record.RecordCursor;
import probity.core.result.Standing;
import probity.policy.Admissible;

/// Compares a candidate with the versions in force, one live subject after another.
final class LiveComparing {
    private final Sides sides;
    private final Basis basis;
    private final SideBySide comparing;
    private final Counts counts = new Counts();
    private final boolean persons;
    private final List<LiveChange> changes = new ArrayList<>();

    /// @param admissible the policy with the candidate as its last version, and at least one before it
    LiveComparing(Admissible admissible, Basis basis) {
        Policy with = admissible.policy();
        List<PolicyVersion> versions = with.versions();
        Policy before = new Policy(with.programme(), with.types(), versions.subList(0, versions.size() - 1));
        this.sides = Sides.of(before, with, basis, versions.getLast().inForce());
        this.basis = basis;
        this.comparing = new SideBySide(sides);
        this.persons = versions.getLast().heading().subjects().kind().natural();
    }

    void take(String subject, RecordCursor records) {
        Change change = comparing.of(records);
        counts.add(change);
        Standing before = change.before().standing();
        Standing after = change.after().standing();
        boolean changed =
                change.gain() != 0 || change.movesBand() || !before.lists().equals(after.lists());
        // People are counted and never listed: nobody who looks at a draft needs to know whom it meets.
        if (changed && !persons) {
            changes.add(
                    new LiveChange(subject, side(sides.older(), before), side(sides.newer(), after), change.gain()));
        }
    }

    private LiveChange.Side side(Policy policy, Standing standing) {
        int decimals = policy.inForceOn(sides.day()).scale().decimals();
        return new LiveChange.Side(BigDecimal.valueOf(standing.score(), decimals), standing.band(), standing.lists());
    }

    Comparison result(long head) {
        return new Comparison(
                new Comparison.About(basis, sides.day(), head, persons),
                counts.tally(),
                counts.moves(),
                counts.lists(),
                changes);
    }
}
