package probity.core.comparison;

import java.time.LocalDate;
import probity.core.policy.Better;
import probity.core.record.RecordCursor;
import probity.core.result.Result;
import probity.core.score.Evaluator;

/// Evaluates one subject after another under both policies. The evaluation is the only one there is.
public final class SideBySide {

    private final Evaluator older;
    private final Evaluator newer;
    private final LocalDate day;
    private final Better better;
    private final int decimals;

    public SideBySide(Sides sides) {
        this.older = new Evaluator(sides.older());
        this.newer = new Evaluator(sides.newer());
        this.day = sides.day();
        this.decimals = sides.newer().versions().getLast().scale().decimals();
        this.better = sides.newer().versions().getLast().scale().better();
    }

    /// How many decimals the scores of both sides have.
    public int decimals() {
        return decimals;
    }

    /// What changes for the subject of these records.
    public Change of(RecordCursor records) {
        Result before = older.result(records, day);
        Result after = newer.result(records, day);
        return new Change(before, after, gain(before, after));
    }

    /// Decimals are the same on both sides.
    private int gain(Result before, Result after) {
        int up = Long.compare(after.standing().score(), before.standing().score());
        return better == Better.HIGHER ? up : -up;
    }
}
