package probity.core.compiled;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import probity.core.earning.Amounts;
import probity.core.earning.Lengths;
import probity.core.record.RecordCursor;
import probity.core.rule.Cap;
import probity.core.rule.CapWindow;
import probity.core.rule.Multiplier;
import probity.core.rule.Rule;
import probity.core.rule.Validity;

/// One rule of one version with what is looked up for it again and again. What it makes of a record it asks of the
/// plain evaluation's own parts.
final class CompiledRule {

    /// @param slot where its running sum is kept
    record Limit(Cap cap, int slot) {}

    private final Rule rule;
    /// Each of its caps with its place.
    private final List<Limit> limits;
    /// By which lists ask about it; 0 when none does.
    private final long bit;
    private final boolean simple;

    CompiledRule(Rule rule, Slots slots, long bit) {
        this.rule = rule;
        this.limits = slots.of(rule);
        this.simple = limits.isEmpty() || (limits.size() == 1 && slots.isSimple(limits.getFirst()));
        this.bit = bit;
    }

    Rule rule() {
        return rule;
    }

    List<Limit> limits() {
        return limits;
    }

    long bit() {
        return bit;
    }

    boolean applies(RecordCursor record) {
        return rule.when().expression().holds(record);
    }

    Set<String> exceptionTo() {
        return rule.combination().exceptionTo();
    }

    /// Before limits. Repetition and one act cannot change it: where they could, the subject is evaluated plainly.
    long amount(RecordCursor record, LocalDate date) {
        // What has come together before is nothing: with an earlier record the subject is evaluated plainly.
        long amount = new Amounts().of(rule, date, record);
        Multiplier multiplier = rule.combination().multiplier();
        return multiplier != null && multiplier.holds(record.second())
                ? Math.multiplyExact(amount, (long) multiplier.factor())
                : amount;
    }

    /// How long it counts: a length that goes by the calendar alone.
    Validity length(RecordCursor record, long amount) {
        return Lengths.chosen(rule.validity(), new Lengths.Sizes(amount, amount), record);
    }

    /// Whether it has no limits but one for which a row of a table has room.
    boolean isSimple() {
        return simple;
    }

    /// The window of its only limit; all time when it has none.
    CapWindow window() {
        return limits.isEmpty() ? new CapWindow.Ever() : limits.getFirst().cap().window();
    }
}
