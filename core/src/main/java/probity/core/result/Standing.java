package probity.core.result;

import java.util.List;

/// Where a subject stands at the end of a day.
///
/// @param score in units of the policy's last decimal
/// @param band id of the band, empty for a policy without bands
/// @param lists ids of the lists the subject is on, in the policy's order
/// @param origin label of the direct grade that made the band; empty when none did
/// @param exclusion id of the provision by which the subject is not evaluated; empty when it is
public record Standing(long score, String band, List<String> lists, String origin, String exclusion) {
    public Standing {
        lists = List.copyOf(lists);
    }

    /// A standing without direct grade or exclusion.
    public static Standing plain(long score, String band, List<String> lists) {
        return new Standing(score, band, lists, "", "");
    }
}
