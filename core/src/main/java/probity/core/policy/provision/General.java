package probity.core.policy.provision;

import java.util.List;
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

    public General {
        freezes = List.copyOf(freezes);
        exclusions = List.copyOf(exclusions);
        publishings = List.copyOf(publishings);
        carryOvers = List.copyOf(carryOvers);
        propagations = List.copyOf(propagations);
    }
}
