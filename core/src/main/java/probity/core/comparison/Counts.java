package probity.core.comparison;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts what changes, over any number of subjects in little memory. Counts of parts can be added up.
public final class Counts {

    private final SortedMap<Move, Long> moves = new TreeMap<>();
    private final SortedMap<String, Flow> lists = new TreeMap<>();
    private final SortedMap<String, Flow> benefits = new TreeMap<>();
    private final SortedMap<String, Flow> proposals = new TreeMap<>();
    private final SortedMap<Integer, Long> gains = new TreeMap<>();
    private final SortedMap<Integer, Long> losses = new TreeMap<>();
    private long gain;
    private long lose;
    private long same;
    private long changed;

    public void add(Change change) {
        gain += change.gain() > 0 ? 1 : 0;
        lose += change.gain() < 0 ? 1 : 0;
        same += change.gain() == 0 ? 1 : 0;
        changed += change.isAny() ? 1 : 0;
        if (change.gain() != 0) {
            (change.gain() > 0 ? gains : losses).merge(digits(change.difference()), 1L, Long::sum);
        }
        if (change.movesBand()) {
            Move move = new Move(
                    change.before().standing().band(), change.after().standing().band());
            moves.merge(move, 1L, Long::sum);
        }
        count(lists, change.listsEntered(), change.listsLeft());
        count(benefits, change.benefitsGained(), change.benefitsLost());
        count(proposals, change.proposalsAdded(), change.proposalsEnded());
    }

    private static void count(SortedMap<String, Flow> flows, List<String> entered, List<String> left) {
        entered.forEach(id -> flows.merge(id, new Flow(1, 0), Flow::plus));
        left.forEach(id -> flows.merge(id, new Flow(0, 1), Flow::plus));
    }

    private static int digits(long difference) {
        return Long.toString(Math.abs(difference)).length();
    }

    public void add(Counts other) {
        gain += other.gain;
        lose += other.lose;
        same += other.same;
        changed += other.changed;
        other.moves.forEach((move, count) -> moves.merge(move, count, Long::sum));
        other.lists.forEach((id, flow) -> lists.merge(id, flow, Flow::plus));
        other.benefits.forEach((id, flow) -> benefits.merge(id, flow, Flow::plus));
        other.proposals.forEach((id, flow) -> proposals.merge(id, flow, Flow::plus));
        other.gains.forEach((digits, count) -> gains.merge(digits, count, Long::sum));
        other.losses.forEach((digits, count) -> losses.merge(digits, count, Long::sum));
    }

    public Tally tally() {
        return new Tally(gain, lose, same);
    }

    /// How many have any other result, whatever becomes of their score.
    public long changed() {
        return changed;
    }

    /// How many go from one band to another, by both; those who stay are left out.
    public SortedMap<Move, Long> moves() {
        return Collections.unmodifiableSortedMap(moves);
    }

    /// By list, how many enter and leave it.
    public SortedMap<String, Flow> lists() {
        return Collections.unmodifiableSortedMap(lists);
    }

    /// By benefit, for how many it opens and ends.
    public SortedMap<String, Flow> benefits() {
        return Collections.unmodifiableSortedMap(benefits);
    }

    /// By restriction, for how many it is proposed anew and no longer.
    public SortedMap<String, Flow> proposals() {
        return Collections.unmodifiableSortedMap(proposals);
    }

    /// How many gain, by the digits of what they gain in units of the last decimal: 1 for 1 to 9, 2 for 10 to 99.
    public SortedMap<Integer, Long> gains() {
        return Collections.unmodifiableSortedMap(gains);
    }

    /// How many lose, in the same way.
    public SortedMap<Integer, Long> losses() {
        return Collections.unmodifiableSortedMap(losses);
    }
}
