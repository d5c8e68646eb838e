package probity.core.score;

import org.jspecify.annotations.Nullable;
import probity.core.result.RecordRef;
import probity.core.rule.Cap;
import probity.core.rule.Rule;

/// What one rule made of one fact. Settled on the fact's day, except that a repair may end it early.
final class Earned {

    final Facts.Fact fact;
    final Rule rule;
    /// Before limits.
    final long amount;
    /// After limits.
    final long points;
    /// The limit that cut it; null when none did.
    final @Nullable Cap cutBy;

    private final int ends;
    private int until;
    private @Nullable RecordRef repairedBy;

    Earned(Facts.Fact fact, Rule rule, CapSums.Settled settled, int until) {
        this.fact = fact;
        this.rule = rule;
        this.amount = settled.amount();
        this.points = settled.points();
        this.cutBy = settled.cutBy();
        this.ends = until;
        this.until = until;
    }

    int from() {
        return fact.day();
    }

    /// First day on which it no longer counts, or [Days#NEVER].
    int until() {
        return until;
    }

    /// The same as known on `day`: a repair dated later is not part of that day's result.
    int untilSeenOn(int day) {
        return repairedBy == null || Days.day(repairedBy.date()) <= day ? until : ends;
    }

    /// The record that ended it early; null when none did.
    @Nullable
    RecordRef repairedBy() {
        return repairedBy;
    }

    void repair(RecordRef by, int day) {
        if (day < until) {
            until = day;
            repairedBy = by;
        }
    }

    boolean countsOn(int day) {
        return from() <= day && day < until;
    }
}
