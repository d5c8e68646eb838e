package probity.core.compiled.obstacle;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import probity.core.population.Kind;
import probity.core.population.Population;

/// Which subjects of a population have records that may act on one another, so that they are evaluated plainly.
///
/// For one thread; another one takes its own by [#over].
public final class Plainly {

    private final Population population;
    private final boolean everybody;
    private final boolean[] one;
    /// For each kind the groups of which two records suffice.
    private final int[][] groups;
    private final FactKeys facts;
    private final boolean anything;
    /// For each group, the mark of the last subject with a record of it.
    private final int[] seenBy;
    private int mark;

    private Plainly(Watch watch, Population population) {
        this.population = population;
        this.everybody = watch.everybody();
        this.seenBy = new int[watch.groups().size()];
        List<Kind> kinds = population.kinds();
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

    private Plainly(Plainly of, Population population) {
        this.population = population;
        this.everybody = of.everybody;
        this.one = of.one;
        this.groups = of.groups;
        this.facts = new FactKeys(of.facts, population);
        this.anything = of.anything;
        this.seenBy = new int[of.seenBy.length];
    }

    private static int[] groups(Watch watch, int type) {
        List<Set<Integer>> all = watch.groups();
        BitSet in = new BitSet();
        for (int group = 0; group < all.size(); group++) {
            in.set(group, all.get(group).contains(type));
        }
        return in.stream().toArray();
    }

    public static Plainly on(Watch watch, Population population) {
        return new Plainly(watch, population);
    }

    /// The same for the same or another state of the population in which kinds mean the same.
    public Plainly over(Population other) {
        return new Plainly(this, other);
    }

    /// All subjects that are evaluated plainly.
    public BitSet all() {
        BitSet plainly = new BitSet();
        if (everybody) {
            plainly.set(0, population.subjects());
        } else if (anything) {
            for (int subject = 0; subject < population.subjects(); subject++) {
                plainly.set(subject, isPlain(subject));
            }
        }
        return plainly;
    }

    /// The same, when it is known for an earlier state.
    ///
    /// @param turn after which that state was
    public BitSet all(BitSet earlier, long turn) {
        if (everybody || !anything) {
            return all();
        }
        BitSet plainly = (BitSet) earlier.clone();
        population.changedSince(turn, subject -> plainly.set(subject, isPlain(subject)));
        return plainly;
    }

    /// Whether a subject is evaluated plainly.
    public boolean isPlain(int subject) {
        if (everybody || !anything) {
            return everybody;
        }
        mark++;
        facts.begin();
        for (int row = population.begin(subject); row < population.end(subject); row++) {
            int kind = population.kindColumn().code(row);
            if (one[kind]) {
                return true;
            }
            for (int group : groups[kind]) {
                if (seenBy[group] == mark) {
                    return true;
                }
                seenBy[group] = mark;
            }
            if (facts.states(kind)) {
                facts.add(kind, row);
            }
        }
        return facts.isOneTwice();
    }
}
