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

    /// What does not change with the population.
    private record Ground(Policy policy, Evaluator evaluator, Watch watch) {}

    /// What is the same for all subjects on one day.
    private record Day(Rows rows, Finish finish, PolicyVersion version) {}

    /// What an evaluation of everybody needs besides.
    private record Everybody(BitSet plainly, Stretches stretches) {}

    /// What one thread needs to evaluate one subject.
    private record Single(Fold fold, Plainly plainly, Standings into) {}

    private final Ground ground;
    private final Tables tables;
    private final Column entries;
    private final Map<LocalDate, Day> days;
    private final Map<LocalDate, Queue<Single>> singles = new ConcurrentHashMap<>();
    private volatile @Nullable Everybody everybody;

    private Prepared(Ground ground, Tables tables, Column entries, Map<LocalDate, Day> days) {
        this.ground = ground;
        this.tables = tables;
        this.entries = entries;
        this.days = days;
    }

    static Prepared of(Policy policy, Evaluator evaluator, Population population) {
        return of(new Ground(policy, evaluator, Obstacles.of(policy)), population);
    }

    private static Prepared of(Ground ground, Population population) {
        Tables tables = Tables.of(ground.policy(), population);
        return new Prepared(ground, tables, tables.tariffs().entries(), new ConcurrentHashMap<>());
    }

    Population population() {
        return tables.population();
    }

    /// The policy made ready for another state of the same population, with as much of this as holds for that too.
    Prepared over(Population other) {
        if (other == tables.population()) {
            return this;
        }
        Tables same = tables.over(other);
        return same == null ? of(ground, other) : new Prepared(ground, same, entries, days);
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
        Everybody nobody = new Everybody(new BitSet(), new Stretches());
        Plainly plainly = Plainly.on(ground.watch(), tables.population());
        return new Single(new Fold(shared(day, asOf, nobody, into)), plainly, into);
    }

    private Fold.Shared shared(Day day, LocalDate asOf, Everybody whom, Standings into) {
        return new Fold.Shared(
                tables,
                day.rows(),
                entries,
                day.finish(),
                whom.plainly(),
                ground.evaluator(),
                asOf,
                whom.stretches(),
                into);
    }

    private Everybody everybody() {
        Everybody known = everybody;
        if (known == null) {
            known = new Everybody(Plainly.of(ground.watch(), tables.population()), new Stretches(tables.population()));
            everybody = known;
        }
        return known;
    }

    private Day day(LocalDate asOf) {
        if (days.size() > MOST_DAYS) {
            days.clear();
            singles.clear();
        }
        return days.computeIfAbsent(asOf, this::made);
    }

    private Day made(LocalDate asOf) {
        PolicyVersion version = ground.policy().inForceOn(asOf);
        return new Day(new Rows(tables, asOf), new Finish(version, tables.tracked()), version);
    }
}
