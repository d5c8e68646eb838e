package probity.core.population;

import java.util.concurrent.locks.ReentrantLock;
import probity.core.population.Store.Room;

/// A population that records keep coming to.
///
/// There is one writer at a time: it takes a [Turn], which others wait for. Readers never wait: [#now] is what the last
/// published turn left, whole, and stays as it is for as long as it is held. So an evaluation of everybody is one of a
/// single head, and a held one answers what was known at its head.
public final class LivingPopulation {

    private final Slack slack;
    private final ReentrantLock writing = new ReentrantLock();
    private final Kinds kinds;
    private final Words choices;
    private final Words words;
    private volatile Population now;
    private Room room;
    private long turns;

    /// @param from what is there already; it stays as it is
    public LivingPopulation(Population from) {
        this(from, Slack.USUAL);
    }

    /// @param from what is there already; it stays as it is
    public LivingPopulation(Population from, Slack slack) {
        this.slack = slack;
        Population.Meaning meaning = from.meaning();
        kinds = new Kinds(meaning.layout().types(), meaning.kinds());
        choices = new Words(meaning.choices());
        words = new Words(meaning.words());
        turns = from.extent().turn();
        Store store = new Store(from, Room.full(from), slack, turns);
        // Rows that lie otherwise than they were grouped have room behind them that is another writer's.
        if (turns > 0) {
            store.rebuild(0);
        }
        now = new Population(meaning, store.grouped(from.grouped()), store.rows(), from.extent());
        room = store.room();
    }

    /// The population as the last published turn left it.
    public Population now() {
        return now;
    }

    /// Takes the turn to write, after whoever has it. It has to be closed by the thread that took it.
    public Turn turn() {
        writing.lock();
        turns++;
        return new Turn(this, new Store(now, room, slack, turns), turns);
    }

    Kinds kinds() {
        return kinds;
    }

    Words choices() {
        return choices;
    }

    Words words() {
        return words;
    }

    /// Lets readers see what a turn left.
    void publish(Population left, Room leftRoom) {
        room = leftRoom;
        now = left;
    }

    void release() {
        writing.unlock();
    }
}
