package probity.core.earning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import probity.core.record.RecordCursor;
import probity.core.rule.Points;
import probity.core.rule.Rule;

/// What rules make of records before anything multiplies or cuts it, along one walk
/// (docs/reference/evaluation.md, section 2.3).
public final class Amounts {

    private Map<String, CapSum> towardTiers = Map.of();

    /// The amount of the record under the cursor; to be asked once for each record that the rule reads.
    public long of(Rule rule, LocalDate date, RecordCursor record) {
        return switch (rule.points()) {
            case Points.None _ -> 0;
            case Points.Fixed(long fixed) -> fixed;
            case Points.Computed computed -> computed.expression().value(record);
            case Points.Decided decided -> Math.multiplyExact(record.number(decided.field()), decided.unit());
            case Points.Steps steps ->
                step(steps.steps(), steps.of().expression().value(record));
            case Points.Slices slices ->
                slices(slices.slices(), slices.of().expression().value(record));
            case Points.Tiers tiers -> toward(rule, tiers, date, record);
        };
    }

    /// Nothing above a last step that has an end.
    private static long step(List<Points.Step> steps, long value) {
        for (Points.Step step : steps) {
            if (step.to() == null || value <= step.to()) {
                return step.give();
            }
        }
        return 0;
    }

    private static long slices(List<Points.Slice> slices, long value) {
        long amount = 0;
        long begin = 0;
        for (Points.Slice slice : slices) {
            long end = slice.to() == null ? value : Math.min(value, slice.to());
            if (end > begin) {
                amount = Math.addExact(amount, Math.multiplyExact((end - begin) / slice.per(), slice.give()));
                begin = end;
            }
        }
        return amount;
    }

    private long toward(Rule rule, Points.Tiers tiers, LocalDate date, RecordCursor record) {
        long value = tiers.of().expression().value(record);
        if (towardTiers.isEmpty()) {
            towardTiers = new HashMap<>();
        }
        CapSum sum = towardTiers.computeIfAbsent(rule.id(), any -> new CapSum());
        long before = sum.in(tiers.window(), date);
        sum.add(date, value);
        return tier(tiers.tiers(), Math.addExact(before, value)) - tier(tiers.tiers(), before);
    }

    private static long tier(List<Points.Tier> tiers, long reached) {
        long give = 0;
        for (Points.Tier tier : tiers) {
            if (tier.from() <= reached) {
                give = tier.give();
            }
        }
        return give;
    }
}
