package probity.core.compiled;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import probity.core.compiled.obstacle.Obstacle;
import probity.core.compiled.obstacle.Obstacles;
import probity.core.policy.Policy;
import probity.core.population.LivingPopulation;
import probity.core.population.Population;
import probity.core.result.Standing;
import probity.core.score.Evaluator;

/// A policy made ready for one population. It gives what the plain evaluation gives for each subject, sooner.
///
/// Of a population that lives it always reads the last published state; what is worked out for it is kept while it
/// holds, and made anew when new kinds of record, words, values or days have come that it does not tell about. A state
/// that the caller holds is evaluated as it was known at its head.
///
/// Safe for use by several threads at once, also while the population changes: each result is of one state.
public final class CompiledPolicy {

    private final Supplier<Population> source;
    private volatile Prepared prepared;

    /// @param population made for the record types of the policy
    public CompiledPolicy(Policy policy, Population population) {
        this(policy, () -> population);
    }

    /// @param population made for the record types of the policy
    public CompiledPolicy(Policy policy, LivingPopulation population) {
        this(policy, population::now);
    }

    private CompiledPolicy(Policy policy, Supplier<Population> source) {
        this.source = source;
        this.prepared = Prepared.of(policy, new Evaluator(policy), source.get());
    }

    private CompiledPolicy(Supplier<Population> source, Prepared prepared) {
        this.source = source;
        this.prepared = prepared;
    }

    /// What keeps a policy, or some of its subjects, from being evaluated from tables; nothing when nothing does.
    public static List<Obstacle> obstacles(Policy policy) {
        return Obstacles.of(policy).obstacles();
    }

    /// Where everybody stands at the end of a day. The result does not depend on the number of threads.
    ///
    /// @param threads 1 or more
    public Standings standings(LocalDate asOf, int threads) {
        return now().standings(asOf, threads);
    }

    /// The same for what was known at a head; what is worked out for it serves all days asked for.
    ///
    /// @param known a state of the population that this was made for
    public CompiledPolicy on(Population known) {
        return new CompiledPolicy(() -> known, prepared.over(known));
    }

    /// Where one subject stands at the end of a day.
    public Standing standing(int subject, LocalDate asOf) {
        return now().standing(subject, asOf);
    }

    private Prepared now() {
        Population population = source.get();
        Prepared before = prepared;
        if (before.population() == population) {
            return before;
        }
        Prepared next = before.follow(population);
        // Whoever comes last leaves its own; each is right for the state it was made for.
        prepared = next;
        return next;
    }
}
