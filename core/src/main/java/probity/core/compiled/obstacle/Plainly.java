package probity.core.compiled.obstacle;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import probity.core.population.Kind;
import probity.core.population.Population;

/// Which subjects of a population have records that may act on one another, so that they are evaluated plainly.
public final class Plainly {

    private final Population population;
    private final List<Kind> kinds;
    private final boolean[] one;
    /// For each kind the groups of which two records suffice.
    private final int[][] groups;
    private final FactKeys facts;
    private final boolean anything;
    private final boolean everybody;
    private final int[] seenBy;

    private Plainly(Watch watch, Population population) {
        this.population = population;
        this.everybody = watch.everybody();
        this.seenBy = new int[watch.groups().size()];
        this.kinds = population.kinds();
        one = new boolean[kinds.size()];
        groups = new int[kinds.size()][];
        facts = new FactKeys(watch.facts(), population);
        boolean found = false;
        for (int kind = 0; kind < one.length; kind++) {
            Kind of = kinds.get(kind);
            one[kind] = of.corrects() || (of.isPlainFact() && watch.plain().contains(of.type()));
            groups[kind] = of.isPlainFact() ? groups(watch, of.type()) : new int[0];
            found |= one[kind] || groups[kind].length > 0 || facts.states(kind);
        }
        anything = found;
    }

    private static int[] groups(Watch watch, int type) {
        List<Set<Integer>> all = watch.groups();
        BitSet in = new BitSet();
        for (int group = 0; group < all.size(); group++) {
            in.set(group, all.get(group).contains(type));
        }
        return in.stream().toArray();
    }

    /// For asking about one subject after another, by one thread.
    public static Plainly on(Watch watch, Population population) {
        return new Plainly(watch, population);
    }

    /// Whether a subject is evaluated plainly.
    public boolean isPlain(int subject) {
        if (anything && !everybody) {
            Arrays.fill(seenBy, 0);
            return isPlain(subject, seenBy);
        }
        return everybody;
    }

    public static BitSet of(Watch watch, Population population) {
        BitSet plainly = new BitSet();
        if (watch.everybody()) {
            plainly.set(0, population.subjects());
            return plainly;
        }
        Plainly found = new Plainly(watch, population);
        if (found.anything) {
            int[] seenBy = new int[watch.groups().size()];
            for (int subject = 0; subject < population.subjects(); subject++) {
                plainly.set(subject, found.isPlain(subject, seenBy));
            }
        }
        return plainly;
    }

    private boolean isPlain(int subject, int[] seenBy) {
        facts.begin();
        for (int row = population.begin(subject); row < population.end(subject); row++) {
            int kind = population.kindColumn().code(row);
            if (one[kind]) {
                return true;
            }
            for (int group : groups[kind]) {
                if (seenBy[group] == subject + 1) {
                    return true;
                }
                seenBy[group] = subject + 1;
            }
            if (facts.states(kind)) {
                facts.add(kind, row);
            }
        }
        return facts.isOneTwice();
    }
}
