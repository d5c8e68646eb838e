package probity.service.programme;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All programmes of this service, loaded once at the start.
///
/// @param served by id
/// @param refused with the reason
public record Programmes(ServiceMode mode, SortedMap<String, ServedProgramme> served, List<ProgrammeRefused> refused) {
    public Programmes {
        served = Collections.unmodifiableSortedMap(new TreeMap<>(served));
        refused = List.copyOf(refused);
    }

    /// The programme with this id, or null.
    public @Nullable ServedProgramme find(String id) {
        return served.get(id);
    }

    /// All served, by id.
    public Collection<ServedProgramme> all() {
        return served.values();
    }
}
