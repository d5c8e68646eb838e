package probity.core.earning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import probity.core.fact.Facts;

/// What counts only until the next record of its type, along one walk (docs/reference/evaluation.md, section 2.9).
final class Latest {

    private final Map<Integer, List<Earned>> open = new HashMap<>();

    /// Ends what earlier records of the fact's type left.
    void end(Facts.Fact fact) {
        if (!open.isEmpty()) {
            List<Earned> earlier = open.remove(fact.ref().type());
            if (earlier != null) {
                earlier.forEach(one -> one.end(Earned.Cause.LATEST, fact.ref()));
            }
        }
    }

    void offer(Earned one) {
        if (one.rule().combination().latestOnly()) {
            open.computeIfAbsent(one.rule().on(), any -> new ArrayList<>()).add(one);
        }
    }
}
