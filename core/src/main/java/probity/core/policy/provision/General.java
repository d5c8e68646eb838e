package probity.core.policy.provision;

import java.util.List;
import java.util.Set;
import probity.core.calendar.WorkingCalendar;

/// The general provisions of one policy version. Those that combine what single rules make (one act, repetition,
/// lengths, repair) are part of each rule they reach.
public record General(
        List<Freeze> freezes,
        List<Exclusion> exclusions,
        List<Publishing> publishings,
        List<CarryOver> carryOvers,
        List<Propagation> propagations,
        WorkingCalendar calendar) {

    /// None of them, and weeks of five working days.
    public static final General NONE =
            new General(List.of(), List.of(), List.of(), List.of(), List.of(), WorkingCalendar.PLAIN);

    /// What the provisions on results say of the rule called `rule`, when there is no other.
    public General onlyRule(String rule) {
        return new General(
                freezes.stream()
                        .filter(freeze -> freeze.rules().contains(rule))
                        // Without the rules during whose effect it waits, it never waits; during any grade is another
                        // provision.
                        .filter(freeze ->
                                freeze.during().isEmpty() || freeze.during().contains(rule))
                        .map(freeze -> new Freeze(
                                freeze.id(),
                                freeze.article(),
                                Set.of(rule),
                                freeze.during().isEmpty() ? Set.of() : Set.of(rule)))
                        .toList(),
                exclusions.stream()
                        .filter(exclusion -> exclusion.because().contains(rule))
                        .map(exclusion -> new Exclusion(
                                exclusion.id(),
                                exclusion.article(),
                                exclusion.title(),
                                exclusion.suspends(),
                                Set.of(rule)))
                        .toList(),
                publishings.stream()
                        .filter(publishing -> publishing.rules().contains(rule))
                        .map(publishing -> new Publishing(
                                publishing.id(),
                                publishing.article(),
                                Set.of(rule),
                                publishing.minor(),
                                publishing.general(),
                                publishing.serious()))
                        .toList(),
                List.of(),
                List.of(),
                calendar);
    }

    public General {
        freezes = List.copyOf(freezes);
        exclusions = List.copyOf(exclusions);
        publishings = List.copyOf(publishings);
        carryOvers = List.copyOf(carryOvers);
        propagations = List.copyOf(propagations);
    }
}
