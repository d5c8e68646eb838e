package probity.core.policy.provision;

import java.time.MonthDay;
import java.util.List;
import java.util.Set;

/// A record made from the result that the same subject has in another programme.
///
/// @param makes index of the record type it makes
/// @param programme id of the other programme
/// @param score whether the score is carried over; otherwise the band
/// @param into slot of the field that takes it
/// @param on days of the year on which the record is made
/// @param only the bands that are carried over; empty: all
public record CarryOver(
        String id,
        String article,
        int makes,
        String programme,
        boolean score,
        int into,
        List<MonthDay> on,
        Set<String> only) {
    public CarryOver {
        on = on.stream().sorted().distinct().toList();
        only = Set.copyOf(only);
    }
}
