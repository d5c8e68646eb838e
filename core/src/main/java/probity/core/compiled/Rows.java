package probity.core.compiled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import probity.core.earning.Lengths;
import probity.core.fact.Days;
import probity.core.policy.PolicyVersion;
import probity.core.rule.Cap;
import probity.core.rule.Validity;

/// The tables of one day: a row of numbers for each version and kind, and which version rules which days.
final class Rows {

    /// Numbers in a row.
    static final int WIDTH = 8;

    static final int BASE = 0;
    static final int LIMIT = 1;
    static final int SLOT = 2;
    /// The limit on losses; the least whole number when there is none.
    static final int LOW = 3;
    /// The limit on gains; the greatest whole number when there is none.
    static final int HIGH = 4;
    /// The code of the first day whose records still count.
    static final int SINCE = 5;
    /// Where the window's days begin in the calendar's stretches.
    static final int WINDOW = 6;

    /// Stands for "no version rules these days".
    static final int NOT_RULED = -1;

    final int[] rows;
    /// For each stretch of days with one ruling version, the code of the first day after it, ascending; from the last
    /// of them on nothing counts yet.
    final int[] ends;
    /// For each of them the place of the version, or [#NOT_RULED].
    final int[] ruling;

    private final Tables tables;
    private final LocalDate asOf;

    Rows(Tables tables, LocalDate asOf) {
        this.tables = tables;
        this.asOf = asOf;
        int versions = tables.versions().size();
        int kinds = tables.population().kinds().size();
        rows = new int[versions * kinds * WIDTH];
        for (int version = 0; version < versions; version++) {
            for (int kind = 0; kind < kinds; kind++) {
                // A kind without a limit has a sum of its own, which nothing reads: so no step depends on another.
                int own = tables.slots().count() + kind;
                fill((version * kinds + kind) * WIDTH, tables.tariffs().tariff(version, kind), own);
            }
        }
        List<Integer> found = new ArrayList<>();
        List<Integer> by = new ArrayList<>();
        rule(found, by);
        ends = found.stream().mapToInt(Integer::intValue).toArray();
        ruling = by.stream().mapToInt(Integer::intValue).toArray();
    }

    private void rule(List<Integer> found, List<Integer> by) {
        List<PolicyVersion> versions = tables.policy().versions();
        int after = code(Days.day(asOf)) + 1;
        found.add(Math.min(after, code(Days.day(versions.getFirst().inForce()))));
        by.add(NOT_RULED);
        for (int i = 0; i < versions.size(); i++) {
            LocalDate first = versions.get(i).inForce();
            if (!first.isAfter(asOf)) {
                boolean last = i + 1 == versions.size();
                int next = last ? after : code(Days.day(versions.get(i + 1).inForce()));
                found.add(Math.min(after, next));
                PolicyVersion rules = tables.policy().ruling(first, asOf);
                by.add(index(versions, rules == null ? versions.get(i) : rules));
            }
        }
    }

    private static int index(List<PolicyVersion> versions, PolicyVersion one) {
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).number() == one.number()) {
                return i;
            }
        }
        throw new IllegalStateException("version " + one.number() + " is not one of the policy's");
    }

    private int code(int day) {
        long code = (long) day - tables.calendar().firstDay();
        return (int) Math.clamp(code, -1L, tables.calendar().days());
    }

    private void fill(int at, Tariff tariff, int own) {
        rows[at + BASE] = tariff.base();
        rows[at + LIMIT] = tariff.limit();
        rows[at + SLOT] = own;
        rows[at + LOW] = Integer.MIN_VALUE;
        rows[at + HIGH] = Integer.MAX_VALUE;
        CompiledRule rule = tariff.rule();
        if (rule == null || tariff.length() == null) {
            return;
        }
        rows[at + SINCE] = since(tariff.length());
        rows[at + WINDOW] = tables.calendar().base(rule.window());
        for (CompiledRule.Limit limit : rule.limits()) {
            Cap cap = limit.cap();
            rows[at + SLOT] = limit.slot();
            rows[at + (cap.limit() < 0 ? LOW : HIGH)] = (int) cap.limit();
        }
    }

    /// The code of the first day from which on what lasts so long counts on the day judged. A later record never ends
    /// earlier than one before it.
    int since(Validity length) {
        int low = 0;
        int high = tables.calendar().days();
        int judged = Days.day(asOf);
        while (low < high) {
            int middle = (low + high) >>> 1;
            int end = Lengths.end(length, Days.date(tables.calendar().firstDay() + middle));
            if (end > judged) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
