package probity.core.result;

import java.util.List;

/// Where a subject stands at the end of a day.
///
/// @param score in units of the policy's last decimal
/// @param band id of the band, empty for a policy without bands
/// @param lists ids of the lists whose conditions are met, in the policy's order
public record Standing(long score, String band, List<String> lists) {
    public Standing {
        lists = List.copyOf(lists);
    }
}
