package probity.core.score;

import java.time.LocalDate;
import probity.core.policy.Policy;
import probity.core.record.RecordCursor;

/// The evaluation: a pure function of policy, records and day (design of the walk: ARCHITECTURE.md).
///
/// Safe for use by several threads at once; each needs its own cursor.
public final class Evaluator {

    private final Policy policy;

    public Evaluator(Policy policy) {
        this.policy = policy;
    }

    /// Score, band and lists only: for a whole population.
    public Standing standing(RecordCursor records, LocalDate asOf) {
        throw new UnsupportedOperationException(policy.programme() + records + asOf);
    }

    /// Everything, line by line.
    public Evaluation evaluate(RecordCursor records, LocalDate asOf) {
        throw new UnsupportedOperationException(policy.programme() + records + asOf);
    }
}
