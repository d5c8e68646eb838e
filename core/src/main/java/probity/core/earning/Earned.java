package probity.core.earning;

import org.jspecify.annotations.Nullable;
import probity.core.fact.Days;
import probity.core.fact.Facts;
import probity.core.result.RecordRef;
import probity.core.rule.Cap;
import probity.core.rule.Replacement;
import probity.core.rule.Rule;

/// What one rule made of one fact. Settled on the fact's day, except that a later record may end it early: one that
/// makes it good, a larger one of the same act, or the next one where only the latest counts.
public final class Earned {

    /// Why it ended before its time.
    public enum Cause {
        REPAIR,
        ACT,
        LATEST
    }

    /// @param day first day on which it no longer counts
    public record End(Cause cause, RecordRef by, int day) {}

    private final Facts.Fact fact;
    private final Rule rule;
    private final String dimension;
    private final long amount;
    private final int hours;
    private final int from;
    private final @Nullable String grade;
    private final boolean instead;

    private int repeat = 1;
    private long points;
    private @Nullable Cap cutBy;
    private int natural = Days.NEVER;
    /// The day on which it ends, all known; kept because every look at a day asks for it.
    private int until = Days.NEVER;
    private @Nullable End repaired;
    private @Nullable End overtaken;
    private @Nullable Earned replacement;

    /// Something not settled yet.
    Earned(Facts.Fact fact, Rule rule, String dimension, Worth worth) {
        this.fact = fact;
        this.rule = rule;
        this.dimension = dimension;
        this.amount = worth.amount();
        this.hours = worth.hours();
        this.from = fact.day();
        this.grade = rule.grade() == null ? null : rule.grade().band();
        this.instead = false;
    }

    private Earned(Earned original, Replacement then, int from, int until) {
        this.fact = original.fact;
        this.rule = original.rule;
        this.dimension = original.dimension;
        this.amount = then.points();
        this.points = then.points();
        this.hours = 1;
        this.from = from;
        this.grade = then.band();
        this.instead = true;
        this.natural = until;
        this.overtaken = original.overtaken;
        this.until = untilSeenOn(Days.NEVER);
    }

    /// What the rule alone makes of the record, and what that is multiplied by for the hour of the day.
    record Worth(long amount, int hours) {}

    /// What it is multiplied by because the same happened before.
    void repeated(int times) {
        repeat = times;
    }

    void settle(CapSums.Settled settled, int until) {
        points = settled.points();
        cutBy = settled.cutBy();
        natural = until;
        this.until = untilSeenOn(Days.NEVER);
    }

    public Facts.Fact fact() {
        return fact;
    }

    public Rule rule() {
        return rule;
    }

    /// Id of the dimension it counts for, in the version that rules it.
    public String dimension() {
        return dimension;
    }

    /// Of the rule alone.
    public long amount() {
        return amount;
    }

    /// What the amount is multiplied by for the hour of the day; 1 for nothing.
    public int hours() {
        return hours;
    }

    /// What the amount is multiplied by because the same happened before; 1 for nothing.
    public int repeat() {
        return repeat;
    }

    public long afterHours() {
        return hours == 1 ? amount : Math.multiplyExact(amount, (long) hours);
    }

    /// After hours and repetition, before limits.
    public long beforeLimits() {
        return repeat == 1 ? afterHours() : Math.multiplyExact(afterHours(), (long) repeat);
    }

    /// After limits: what it counts with.
    public long points() {
        return points;
    }

    /// The limit that cut it; null when none did.
    public @Nullable Cap cutBy() {
        return cutBy;
    }

    /// The band it puts the subject into; null when it does not.
    public @Nullable String grade() {
        return grade;
    }

    /// Whether it stands in place of what was made good.
    public boolean instead() {
        return instead;
    }

    /// What counts in its place once it is made good; null for nothing.
    public @Nullable Earned replacement() {
        return replacement;
    }

    public int from() {
        return from;
    }

    /// First day on which it no longer counts, or [Days#NEVER].
    public int until() {
        return until;
    }

    /// The same as known on `day`: what a record dated later ends is not part of that day's result.
    public int untilSeenOn(int day) {
        End end = endSeenOn(day);
        return end == null ? natural : Math.min(natural, end.day());
    }

    /// What ended it before its time, as known on `day`; null when nothing did.
    public @Nullable End endSeenOn(int day) {
        End repair = seen(repaired, day);
        End other = seen(overtaken, day);
        End first = repair == null || (other != null && other.day() < repair.day()) ? other : repair;
        return first != null && first.day() < natural ? first : null;
    }

    private static @Nullable End seen(@Nullable End end, int day) {
        return end == null || end.by().date().toEpochDay() > day ? null : end;
    }

    public boolean countsOn(int day) {
        return from <= day && day < until;
    }

    /// Ends it for good, with what may have replaced it.
    void end(Cause cause, RecordRef by) {
        int day = Days.day(by.date());
        if (overtaken == null || day < overtaken.day()) {
            overtaken = new End(cause, by, day);
            until = untilSeenOn(Days.NEVER);
        }
        if (replacement != null) {
            replacement.end(cause, by);
        }
    }

    /// @return whether it ends earlier by it
    boolean repair(RecordRef by, int day) {
        if (day >= until) {
            return false;
        }
        repaired = new End(Cause.REPAIR, by, day);
        until = day;
        return true;
    }

    /// Lets something else count from the day of its repair on.
    ///
    /// @param until [Days#NEVER]: as long as it would have counted itself
    void replace(Replacement then, int until) {
        if (repaired != null) {
            replacement = new Earned(this, then, repaired.day(), until == Days.NEVER ? natural : until);
        }
    }
}
