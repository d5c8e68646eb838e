package probity.core.compiled;

import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.compiled.obstacle.Tracked;
import probity.core.policy.Policy;
import probity.core.population.Population;
import probity.core.population.column.Column;

/// Everything about one policy over one population that does not change with the day judged.
///
/// @param versions in the policy's order
record Tables(
        Policy policy,
        List<CompiledVersion> versions,
        Slots slots,
        Tracked tracked,
        Population population,
        Tariffs tariffs,
        Calendar calendar) {

    /// Days behind the last one of a population that its calendar knows, so that it need not be made anew every day.
    private static final int DAYS_TO_COME = 366;

    static Tables of(Policy policy, Population population) {
        Slots slots = new Slots(policy);
        Tracked tracked = Tracked.of(policy);
        List<CompiledVersion> versions = policy.versions().stream()
                .map(version -> new CompiledVersion(version, policy.types().size(), slots, tracked))
                .toList();
        Tariffs tariffs = new Tariffs(population, versions);
        int days = population.dayColumn().mostCode() + 1 + DAYS_TO_COME;
        Calendar calendar = new Calendar(population.firstDay(), days, slots.windows());
        return new Tables(policy, versions, slots, tracked, population, tariffs, calendar);
    }

    /// The column whose codes the entries of the tariffs go by.
    Column values() {
        return tariffs.values(population);
    }

    /// The same over another state of the same population; null when that holds what was not asked about yet.
    @Nullable
    Tables over(Population other) {
        boolean same = other.meansTheSame(population)
                && other.dayColumn().mostCode() < calendar.days()
                && tariffs.cover(other);
        return same ? new Tables(policy, versions, slots, tracked, other, tariffs, calendar) : null;
    }
}
