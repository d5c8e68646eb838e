package probity.core.compiled;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import probity.core.compiled.obstacle.Obstacles;
import probity.core.compiled.obstacle.Plainly;
import probity.core.compiled.obstacle.Watch;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.population.Population;
import probity.core.population.Workers;
import probity.core.population.column.Column;
import probity.core.result.Standing;
import probity.core.score.Evaluator;

/// A policy made ready for one state of a population.
///
/// Safe for use by several threads at once.
final class Prepared {

    /// More days than this are not kept at a time.
    private static final int MOST_DAYS = 64;

    private static final Everybody NOBODY = new Everybody(new BitSet(), new Stretches(), 0);

    /// What does not change with the population.
    private record Ground(Policy policy, Evaluator evaluator, Watch watch) {}

    /// What holds for all states in which kinds, values and days mean the same.
    private record Lasting(Column entries, Plainly plainly, Map<LocalDate, Day> days) {}

    /// What is the same for all subjects on one day.
    private record Day(Rows rows, Finish finish, PolicyVersion version) {}

    /// What an evaluation of everybody needs besides.
    ///
    /// @param turn after which the population was so
    private record Everybody(BitSet plainly, Stretches stretches, long turn) {}

    /// What one thread needs to evaluate one subject.
    private record Single(Fold fold, Plainly plainly, Standings into) {}

    private final Ground ground;
    private final Tables tables;
    private final Lasting lasting;
    private final Map<LocalDate, Queue<Single>> singles = new ConcurrentHashMap<>();
    /// What was known for an earlier state, until it is for this one.
    private volatile @Nullable Everybody everybody;

    private Prepared(Ground ground, Tables tables, Lasting lasting) {
        this.ground = ground;
        this.tables = tables;
        this.lasting = lasting;
    }

    static Prepared of(Policy policy, Evaluator evaluator, Population population) {
        return of(new Ground(policy, evaluator, Obstacles.of(policy)), population);
    }

    private static Prepared of(Ground ground, Population population) {
        Tables tables = Tables.of(ground.policy(), population);
        Plainly plainly = Plainly.on(ground.watch(), population);
        Lasting lasting = new Lasting(tables.tariffs().entries(), plainly, new ConcurrentHashMap<>());
        return new Prepared(ground, tables, lasting);
    }

    Population population() {
        return tables.population();
    }

    /// The policy made ready for another state of the same population, with as much of this as holds for that too.
    Prepared over(Population other) {
        Tables same = tables.over(other);
        return same == null ? of(ground, other) : new Prepared(ground, same, lasting);
    }

    /// The same for a state that this one became by and by.
    Prepared follow(Population later) {
        Tables same = tables.over(later);
        if (same == null) {
            return of(ground, later);
        }
        Prepared next = new Prepared(ground, same, lasting);
        if (later.turn() >= tables.population().turn()) {
            next.everybody = everybody;
        }
        return next;
    }

    Standings standings(LocalDate asOf, int threads) {
        Day day = day(asOf);
        Everybody all = everybody();
        Standings into = new Standings(day.version(), tables.population().subjects());
        Fold.Shared shared = shared(day, asOf, all, into);
        Workers.run(threads, all.stretches().count(), () -> new Fold(shared));
        return into;
    }

    Standing standing(int subject, LocalDate asOf) {
        Queue<Single> free = singles.computeIfAbsent(asOf, _ -> new ConcurrentLinkedQueue<>());
        Single taken = free.poll();
        Single single = taken == null ? single(asOf) : taken;
        single.fold().evaluate(subject, single.plainly().isPlain(subject), 0);
        Standing standing = single.into().taken();
        free.add(single);
        return standing;
    }

    private Single single(LocalDate asOf) {
        Day day = day(asOf);
        Standings into = new Standings(day.version(), 1);
        Fold fold = new Fold(shared(day, asOf, NOBODY, into));
        return new Single(fold, lasting.plainly().over(tables.population()), into);
    }

    private Fold.Shared shared(Day day, LocalDate asOf, Everybody whom, Standings into) {
        return new Fold.Shared(
                tables,
                day.rows(),
                lasting.entries(),
                day.finish(),
                whom.plainly(),
                ground.evaluator(),
                asOf,
                whom.stretches(),
                into);
    }

    private Everybody everybody() {
        Everybody known = everybody;
        Population population = tables.population();
        if (known != null && known.turn() == population.turn()) {
            return known;
        }
        Plainly own = lasting.plainly().over(population);
        BitSet plain = known == null ? own.all() : own.all(known.plainly(), known.turn());
        Everybody now = new Everybody(plain, new Stretches(population), population.turn());
        everybody = now;
        return now;
    }

    private Day day(LocalDate asOf) {
        if (lasting.days().size() > MOST_DAYS) {
            lasting.days().clear();
            singles.clear();
        }
        return lasting.days().computeIfAbsent(asOf, this::made);
    }

    private Day made(LocalDate asOf) {
        PolicyVersion version = ground.policy().inForceOn(asOf);
        return new Day(new Rows(tables, asOf), new Finish(version, tables.tracked()), version);
    }
}
