package probity.service.population;

import java.util.HashMap;
import java.util.Map;
import probity.core.record.RecordStatus;

/// What was made of records by voids, holds and their ends. Few records have any.
final class Acts {
    private final Map<Integer, RecordStatus> left = new HashMap<>();

    /// Adds an act.
    ///
    /// @param position of the record
    /// @param status what the act alone makes of the record
    /// @return what all acts make of it
    RecordStatus add(int position, RecordStatus status) {
        RecordStatus before = left.getOrDefault(position, RecordStatus.STANDS);
        // A void is final: a hold or its end changes nothing any more.
        RecordStatus after = before == RecordStatus.VOID || before == RecordStatus.REMOVED ? before : status;
        left.put(position, after);
        return after;
    }

    /// About 80 bytes an entry of the map.
    long bytes() {
        return 80L * left.size();
    }
}
