package probity.bench.city;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import probity.core.population.Workers;

/// The workload as a programmer writes it who knows nothing but this policy: arrays grouped by subject, eight bytes a
/// record, and two folds over them. The plain one asks what it has to know; the other one asks nothing that a processor
/// could guess wrong, driven by a table of parameters for each kind.
final class HandWritten implements Competitor {

    private static final int KINDS = CityRecords.KINDS;
    private static final int YEARS = 8;
    private static final int SHIFT = 40;
    private static final int SUBJECTS_A_TASK = 2000;
    private static final int START = 1000;
    private static final int GRAVE_ABOVE = 850;
    private static final int[] EDGES = {600, 850, 960, 1030, 1050};

    private final CityRules rules = new CityRules();
    private final int subjects;
    private final int[] first;
    private final byte[] kind;
    private final byte[] voided;
    private final short[] day;
    private final int[] value;
    private final int[] score;
    private final byte[] band;
    private final byte[] listed;

    HandWritten(CityRecords records) {
        subjects = records.subjects();
        int count = records.count();
        first = new int[subjects + 1];
        kind = new byte[count];
        voided = new byte[count];
        day = new short[count];
        value = new int[count];
        score = new int[subjects];
        band = new byte[subjects];
        listed = new byte[subjects];
        int[] subject = new int[count];
        for (int i = 0; i < count; i++) {
            subject[i] = records.subject(i);
            first[subject[i] + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        int[] free = first.clone();
        for (int i = 0; i < count; i++) {
            int at = free[subject[i]]++;
            kind[at] = (byte) records.kind(i);
            value[at] = records.value(i);
            day[at] = (short) records.day(i);
            voided[at] = (byte) (records.isVoid(i) ? 1 : 0);
        }
    }

    void plain(int threads) {
        Workers.run(threads, tasks(), () -> task -> plain(task * SUBJECTS_A_TASK, end(task)));
    }

    void branchFree(int threads) {
        Workers.run(threads, tasks(), () -> task -> branchFree(task * SUBJECTS_A_TASK, end(task)));
    }

    /// Every byte of the four arrays once: what no fold over them can be quicker than.
    long read(int threads) {
        LongAdder all = new LongAdder();
        int rows = SUBJECTS_A_TASK * 20;
        int blocks = (kind.length + rows - 1) / rows;
        Workers.run(threads, blocks, () -> block -> {
            int from = block * rows;
            int to = Math.min(kind.length, from + rows);
            all.add(sum(kind, from, to) + sum(voided, from, to) + sum(day, from, to) + sum(value, from, to));
        });
        return all.sum();
    }

    private static int sum(byte[] column, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += column[i];
        }
        return sum;
    }

    private static int sum(short[] column, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += column[i];
        }
        return sum;
    }

    private static int sum(int[] column, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += column[i];
        }
        return sum;
    }

    private int tasks() {
        return (subjects + SUBJECTS_A_TASK - 1) / SUBJECTS_A_TASK;
    }

    private int end(int task) {
        return Math.min(subjects, (task + 1) * SUBJECTS_A_TASK);
    }

    private void plain(int from, int to) {
        CityRules of = rules.copy();
        int[] earned = new int[KINDS];
        for (int subject = from; subject < to; subject++) {
            int total = START;
            int year = -1;
            long touched = 0;
            boolean grave = false;
            for (int i = first[subject]; i < first[subject + 1]; i++) {
                int type = kind[i] & 63;
                int at = day[i];
                int worth = value[i];
                if (voided[i] != 0 || CityRecords.DAYS - at > of.days[type] || worth <= of.above[type]) {
                    continue;
                }
                int points = of.fixed[type];
                if (of.divisor[type] != 0) {
                    points += Math.min(of.more[type], worth / of.divisor[type]);
                }
                grave |= of.grave[type] != 0 && worth > GRAVE_ABOVE;
                if (of.limit[type] == 0) {
                    total += of.sign[type] * points;
                    continue;
                }
                if (at / 365 != year) {
                    total += settled(of, earned, touched);
                    touched = 0;
                    year = at / 365;
                }
                earned[type] += points;
                touched |= 1L << type;
            }
            finish(subject, total + settled(of, earned, touched), grave);
        }
    }

    private static int settled(CityRules of, int[] earned, long touched) {
        int sum = 0;
        for (long left = touched; left != 0; left &= left - 1) {
            int type = Long.numberOfTrailingZeros(left);
            sum += of.sign[type] * Math.min(of.limit[type], earned[type]);
            earned[type] = 0;
        }
        return sum;
    }

    private void branchFree(int from, int to) {
        int[] table = new int[KINDS * YEARS];
        long[] reciprocal = new long[KINDS];
        for (int type = 0; type < KINDS; type++) {
            int o = type * YEARS;
            table[o] = rules.above[type];
            table[o + 1] = rules.days[type] + 1;
            table[o + 2] = rules.fixed[type];
            table[o + 3] = rules.more[type];
            table[o + 4] = rules.limit[type] == 0 ? 1 << 30 : rules.limit[type];
            table[o + 5] = rules.sign[type];
            table[o + 6] = -rules.grave[type];
            int divisor = rules.divisor[type];
            reciprocal[type] = divisor == 0 ? 0 : ((1L << SHIFT) + divisor - 1) / divisor;
        }
        int[] earned = new int[KINDS * YEARS];
        int[] used = new int[KINDS * YEARS];
        for (int subject = from; subject < to; subject++) {
            int total = START;
            int n = 0;
            int grave = 0;
            for (int i = first[subject], end = first[subject + 1]; i < end; i++) {
                int type = kind[i] & 63;
                int o = type << 3;
                int at = day[i];
                int worth = value[i];
                int k = o + at / 365;
                int counts = ((table[o] - worth) & (CityRecords.DAYS - at - table[o + 1]) & (voided[i] - 1)) >> 31;
                int more = Math.min(table[o + 3], (int) ((worth * reciprocal[type]) >>> SHIFT));
                int points = (table[o + 2] + more) & counts;
                int limit = table[o + 4];
                int was = earned[k];
                int now = was + points;
                earned[k] = now;
                total += table[o + 5] * (Math.min(now, limit) - Math.min(was, limit));
                grave |= table[o + 6] & counts & (GRAVE_ABOVE - worth);
                used[n & (used.length - 1)] = k;
                n++;
            }
            if (n > used.length) {
                Arrays.fill(earned, 0);
            } else {
                for (int j = 0; j < n; j++) {
                    earned[used[j]] = 0;
                }
            }
            finish(subject, total, grave < 0);
        }
    }

    private void finish(int subject, int total, boolean grave) {
        int points = Math.max(0, total);
        int above = 0;
        for (int edge : EDGES) {
            above += points >= edge ? 1 : 0;
        }
        score[subject] = points;
        band[subject] = (byte) above;
        listed[subject] = (byte) (points < EDGES[0] || grave ? 1 : 0);
    }

    @Override
    public long checksum() {
        long sum = 0;
        for (int subject = 0; subject < subjects; subject++) {
            sum += (subject + 1L) * (score[subject] * 16L + band[subject] * 2L + listed[subject]);
        }
        return sum;
    }
}
