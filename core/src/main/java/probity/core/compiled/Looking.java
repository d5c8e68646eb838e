package probity.core.compiled;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import probity.core.fact.Days;
import probity.core.population.PopulationCursor;
import probity.core.rule.Cap;
import probity.core.rule.CapUnit;
import probity.core.rule.Validity;

/// Takes in one record at a time that the tables do not tell enough about: all its fields, several rules, several
/// limits, rules that lists ask about. Running sums are those of the loop over the tables.
final class Looking {

    /// Sums stay within four bytes.
    private static final long ROOM = 1L << 30;

    private final Tables tables;
    private final Rows rows;
    private final Sums sums;
    private final PopulationCursor record;
    private final int[] windows;
    /// What the rows say of each length, kept by this thread.
    private final IdentityHashMap<Validity, Integer> since = new IdentityHashMap<>();
    private long counting;
    private int size;
    private boolean given;

    Looking(Tables tables, Rows rows, Sums sums) {
        this.tables = tables;
        this.rows = rows;
        this.sums = sums;
        this.record = tables.population().cursor();
        this.windows = tables.slots().windows().stream()
                .mapToInt(tables.calendar()::base)
                .toArray();
    }

    /// Turns to the next subject.
    void begin(int records) {
        counting = 0;
        given = false;
        size = records;
    }

    /// Bits of the rules that count.
    long counting() {
        return counting;
    }

    /// Whether a number was too large, so that the subject has to be evaluated plainly.
    boolean isGivenUp() {
        return given;
    }

    /// What the record adds to the points that count on the day judged.
    ///
    /// @param version the place of the one that rules it
    /// @param mark of the subject
    long points(int row, int version, int mark) {
        record.row(row);
        int code = tables.population().dayColumn().code(row);
        LocalDate date = Days.date(record.day());
        long points = 0;
        List<CompiledRule> applying = tables.versions().get(version).applying(record);
        for (CompiledRule rule : applying) {
            long amount = rule.amount(record, date);
            long settled = settle(rule, amount, code, mark);
            if (code >= since.computeIfAbsent(rule.length(record, amount), rows::since)) {
                counting |= rule.bit();
                points += settled;
            }
        }
        return points;
    }

    private long settle(CompiledRule rule, long amount, int code, int mark) {
        long most = ROOM / size;
        given |= amount > most || amount < -most;
        long points = amount;
        for (CompiledRule.Limit limit : rule.limits()) {
            long sum = sums.get(limit.slot(), marked(limit, code, mark));
            long allowed = limit.cap().allowed(sum, amount);
            points = Math.abs(allowed) < Math.abs(points) ? allowed : points;
        }
        for (CompiledRule.Limit limit : rule.limits()) {
            int marked = marked(limit, code, mark);
            sums.set(limit.slot(), marked, sums.get(limit.slot(), marked) + added(limit.cap(), points));
        }
        return points;
    }

    private static long added(Cap cap, long points) {
        return cap.unit() == CapUnit.POINTS ? points : Math.abs(Long.signum(points));
    }

    private int marked(CompiledRule.Limit limit, int code, int mark) {
        return mark + tables.calendar().stretches()[windows[limit.slot()] + code];
    }
}
