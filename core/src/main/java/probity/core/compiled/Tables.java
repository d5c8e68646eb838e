package probity.core.compiled;

import java.util.List;
import probity.core.compiled.obstacle.Tracked;
import probity.core.policy.Policy;
import probity.core.population.Population;

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

    static Tables of(Policy policy, Population population) {
        Slots slots = new Slots(policy);
        Tracked tracked = Tracked.of(policy);
        List<CompiledVersion> versions = policy.versions().stream()
                .map(version -> new CompiledVersion(version, policy.types().size(), slots, tracked))
                .toList();
        Tariffs tariffs = new Tariffs(population, versions);
        int days = population.dayColumn().mostCode() + 1;
        Calendar calendar = new Calendar(population.firstDay(), days, slots.windows());
        return new Tables(policy, versions, slots, tracked, population, tariffs, calendar);
    }
}
