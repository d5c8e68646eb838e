package probity.core.compiled;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import probity.core.compiled.obstacle.Obstacle;
import probity.core.compiled.obstacle.Obstacles;
import probity.core.compiled.obstacle.Plainly;
import probity.core.policy.Policy;
import probity.core.population.Column;
import probity.core.population.Population;
import probity.core.population.Workers;
import probity.core.score.Evaluator;

/// A policy made ready for one population. It gives what the plain evaluation gives for each subject, sooner.
///
/// Safe for use by several threads at once.
public final class CompiledPolicy {

    private final Policy policy;
    private final Evaluator evaluator;
    private final Tables tables;
    private final Column entries;
    private final BitSet plainly;
    private final Stretches stretches;

    /// @param population made for the record types of the policy
    public CompiledPolicy(Policy policy, Population population) {
        this.policy = policy;
        this.evaluator = new Evaluator(policy);
        this.tables = Tables.of(policy, population);
        this.entries = tables.tariffs().entries();
        this.plainly = Plainly.of(Obstacles.of(policy), population);
        this.stretches = new Stretches(population);
    }

    /// What keeps a policy, or some of its subjects, from being evaluated from tables; nothing when nothing does.
    public static List<Obstacle> obstacles(Policy policy) {
        return Obstacles.of(policy).obstacles();
    }

    /// Where everybody stands at the end of a day. The result does not depend on the number of threads.
    ///
    /// @param threads 1 or more
    public Standings standings(LocalDate asOf, int threads) {
        Standings into =
                new Standings(policy.inForceOn(asOf), tables.population().subjects());
        Rows rows = new Rows(tables, asOf);
        Finish finish = new Finish(policy.inForceOn(asOf), tables.tracked());
        Fold.Shared shared = new Fold.Shared(tables, rows, entries, finish, plainly, evaluator, asOf, stretches, into);
        Workers.run(threads, stretches.count(), () -> new Fold(shared));
        return into;
    }
}
