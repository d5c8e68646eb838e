package probity.core.earning;

import probity.core.fact.Facts;

/// What counts only until the next record of its type, along one walk (docs/reference/evaluation.md, section 2.9).
final class Latest {

    private final Groups<Integer, Earned> open = new Groups<>();

    /// Ends what earlier records of the fact's type left.
    void end(Facts.Fact fact) {
        open.remove(fact.ref().type()).forEach(one -> one.end(Earned.Cause.LATEST, fact.ref()));
    }

    void offer(Earned one) {
        if (one.rule().combination().latestOnly()) {
            open.add(one.rule().on(), one);
        }
    }
}
